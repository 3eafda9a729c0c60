/// The angles of a pie's sectors, in turns clockwise from 12 o'clock.
struct PieAngles: Hashable {
  /// Where each sector starts.
  var starts: [Double]
  /// Where each sector ends; the last ends at exactly 1.
  var ends: [Double]

  /// Divides the turn in proportion to values.
  ///
  /// - Returns: Nothing when the sum is zero or a value is negative or not finite.
  init?(_ values: [Double]) {
    let sum = values.reduce(0, +)
    guard sum > 0, sum.isFinite, values.allSatisfy({ $0 >= 0 }) else { return nil }
    var running = 0.0
    ends = values.map { value in
      running += value
      return running / sum
    }
    ends[ends.count - 1] = 1
    starts = [0] + ends.dropLast()
  }

  /// Returns the angles of a sector without a hundredth of a turn, or a third of it, at each end.
  func inner(_ index: Int) -> ClosedRange<Double> {
    let margin = min(0.01, (ends[index] - starts[index]) / 3)
    return starts[index] + margin...ends[index] - margin
  }

  /// Returns the middle of a sector.
  func middle(_ index: Int) -> Double { (starts[index] + ends[index]) / 2 }
}
