import DatasetReading

/// The comparisons of computed with printed numbers.
struct ArithmeticTally {
  /// The comparisons.
  private(set) var count = 0
  /// The comparisons that no other printed number, or only its neighbour, would have passed.
  private(set) var sharp = 0
  /// The cells compared; one may be computed in several ways.
  private(set) var cells: Set<String> = []
  /// The cells compared and those that they were computed from.
  private(set) var involved: Set<String> = []
  /// What does not agree, as `file:row: subject: computed, printed`.
  private(set) var disagreements: [String] = []

  /// Compares a number with the printed one, which was rounded to a unit.
  ///
  /// They agree when some value within the bounds rounds to the printed number.
  mutating func compare(
    _ computed: Bounds?, _ printed: TableValue?, unit: Double, _ place: @autoclosure () -> String,
    _ way: String = ""
  ) {
    guard let printed else { return }
    compare(computed, printed.number, unit: unit, place(), way)
  }

  /// Compares a number with one that holds without being printed in a cell, such as 100 percent.
  mutating func compare(
    _ computed: Bounds?, _ printed: Double, unit: Double, _ place: String, _ way: String = ""
  ) {
    guard let computed else { return }
    count += 1
    // A cell that was counted and not rounded has the unit zero and takes no other number.
    if computed.high - computed.low <= max(unit, 1e-9) { sharp += 1 }
    cells.insert(place)
    involved.insert(place)
    involved.formUnion(computed.cells)
    let half = unit / 2 + 1e-7
    guard computed.low > printed + half || computed.high < printed - half else {
      return
    }
    disagreements.append(
      "\(place)\(way.isEmpty ? "" : ", \(way)"): \(Self.text(computed)), "
        + Self.text(Bounds(printed, printed)))
  }

  /// Compares a cell of a table, with the unit of its column unless the values are rounded otherwise.
  mutating func compare(
    _ computed: Bounds?, _ table: PublishedTable, _ row: TableRow, _ column: Int,
    unit: Double? = nil, _ way: String = ""
  ) {
    let own = table.decimals(column) > 0 ? table.unit(column) : 0
    compare(
      computed, table.value(row, column), unit: unit ?? own, table.place(row, column), way)
  }

  mutating func merge(_ other: ArithmeticTally) {
    count += other.count
    sharp += other.sharp
    cells.formUnion(other.cells)
    involved.formUnion(other.involved)
    disagreements += other.disagreements
  }

  private static func text(_ bounds: Bounds) -> String {
    func short(_ number: Double) -> String {
      let rounded = (number * 100).rounded() / 100
      return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
    }
    let (low, high) = (short(bounds.low), short(bounds.high))
    return low == high ? low : "\(low) to \(high)"
  }
}
