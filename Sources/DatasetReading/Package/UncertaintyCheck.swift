/// The check that standard errors, limits and marks of rows go with their values.
struct UncertaintyCheck {
  let columns: [Column]
  let metadata: DatasetMetadata
  /// The line of each row.
  let lines: [Int32]

  /// Calls back with each fault: the row, the column by name, and what is wrong.
  func faults(_ report: (_ row: Int, _ column: String, _ message: String) -> Void) {
    guard metadata.measures.values.contains(where: { $0.uncertainty != nil }),
      let measures = column(metadata.roles.measure), let values = column(metadata.roles.value)
    else { return }
    var groups: [[String]: (comparison: Int?, marked: Int?)] = [:]
    var order: [(key: [String], column: String, mark: String)] = []
    for row in 0..<measures.count {
      guard let own = metadata.measures[measures.text(at: row)]?.uncertainty else { continue }
      checkNumbers(own, row, values.observation(at: row).number, report)
      guard let marks = own.significance, let column = column(marks.column) else { continue }
      let mark = column.text(at: row)
      guard !mark.isEmpty else { continue }
      guard mark == marks.comparison || marks.marks[mark] != nil else {
        report(
          row, marks.column,
          "unknown mark \"\(mark.excerpt)\"; marks are: "
            + ([marks.comparison] + marks.marks.keys.sorted()).joined(separator: ", "))
        continue
      }
      let key = group(of: row)
      if groups[key] == nil { order.append((key, marks.column, marks.comparison)) }
      if mark != marks.comparison {
        if groups[key]?.marked == nil { groups[key, default: (nil, nil)].marked = row }
      } else if let first = groups[key]?.comparison {
        report(
          row, marks.column,
          "the mark \"\(mark)\" stands at two periods of one series, here and on line \(lines[first]); "
            + "the others are compared with one")
      } else {
        groups[key, default: (nil, nil)].comparison = row
      }
    }
    for (key, column, mark) in order {
      guard let found = groups[key], found.comparison == nil, let row = found.marked else {
        continue
      }
      report(
        row, column,
        "the row is marked as different, and no row of the same edition and series has the mark "
          + "\"\(mark)\" of the period that it is compared with")
    }
  }

  private func checkNumbers(
    _ own: UncertaintyColumns, _ row: Int, _ value: Double?,
    _ report: (_ row: Int, _ column: String, _ message: String) -> Void
  ) {
    func number(_ name: String?) -> (name: String, value: Double)? {
      name.flatMap { name in
        column(name)?.observation(at: row).number.map { (name, $0) }
      }
    }
    let found = [own.standardError, own.lower, own.upper].compactMap(number)
    guard let value else {
      for entry in found {
        report(row, entry.name, "the value is missing, so there is nothing that this is of")
      }
      return
    }
    if let error = number(own.standardError), error.value < 0 {
      report(row, error.name, "\(error.value.plain) is no standard error; one is 0 or more")
    }
    switch (number(own.lower), number(own.upper)) {
    case (let lower?, let upper?):
      if lower.value > value {
        report(
          row, lower.name,
          "the lower limit \(lower.value.plain) is over the value \(value.plain)")
      }
      if upper.value < value {
        report(
          row, upper.name,
          "the upper limit \(upper.value.plain) is under the value \(value.plain)")
      }
    case (let only?, nil), (nil, let only?):
      report(row, only.name, "confidence limits come as a pair, and the other one is missing")
    case (nil, nil): break
    }
  }

  private func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// What rows of one series and edition have in common.
  private func group(of row: Int) -> [String] {
    ([metadata.roles.edition, metadata.roles.measure] + metadata.dimensions.map(\.name))
      .map { column($0)?.text(at: row) ?? "" }
  }
}
