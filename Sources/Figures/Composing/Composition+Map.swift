import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Returns the entries of a ranking as tiles of a map of the states.
  ///
  /// Classes hold about equal numbers of states, and their limits are round numbers (`classStarts`). A
  /// state's class is that of its value as printed. States without a value stay grey. There is no map
  /// of fewer than two.
  func tiles(_ ranking: Ranking) -> TilePlot? {
    let known = ranking.entries.filter { StateGrid.places[$0.label] != nil }
    guard known.count >= 2 else { return nil }
    let decimals = ranking.population == nil && ranking.measure.unit == .count ? 0 : 1
    let scale: Double = decimals == 0 ? 1 : 10
    func printed(_ value: Double) -> Double { (value * scale).rounded() / scale }
    func words(_ value: Double) -> String {
      decimals == 0 ? NumberText.count(value) : NumberText.decimal(value, decimals: 1)
    }
    let values = known.map { printed($0.value) }.sorted()
    let starts = Self.classStarts(
      values, count: min(TilePlot.maximumClasses, known.count), leastStep: 1 / scale)
    let names = starts.enumerated().map { index, start in
      let low = words(start)
      guard index + 1 < starts.count else { return "\(low) or more" }
      let high = starts[index + 1] - 1 / scale
      return index == 0
        ? "under \(words(starts[1]))" : high <= start ? low : "\(low) to \(words(high))"
    }
    let marks = StateGrid.names.compactMap { state -> TileMark? in
      guard let place = StateGrid.places[state.name] else { return nil }
      let entry = known.first { $0.label == state.name }
      return TileMark(
        code: place.code, name: state.name, column: place.column, row: place.row,
        value: entry?.value, label: entry.map { words($0.value) } ?? "n/a",
        valueClass: entry.map { entry in
          (starts.lastIndex { $0 <= printed(entry.value) }) ?? 0
        },
        isEmphasized: isEmphasized([entry?.id ?? state.name]))
    }
    return TilePlot(
      marks: marks, classes: starts.count == 1 ? [words(starts[0])] : names,
      missing: ranking.hidden.isEmpty ? "not available" : "not available or hidden")
  }

  /// Returns the lowest value of each class, rising and different.
  ///
  /// The limits are quantiles, so that every colour is used for about as many places, rounded to a
  /// multiple of 1, 2 or 5 times a power of ten: the one nearest to the mean width of the classes between
  /// the first and the last limit. So no class is narrower than a reader would think worth a colour, as
  /// 2.8 to 2.9 is, and every limit can be said. Limits that round to the same number, or under which
  /// there is no place, are one.
  ///
  /// - Parameters:
  ///   - sorted: The values as printed, rising.
  ///   - count: The most classes.
  ///   - leastStep: The unit of the last printed decimal.
  /// - Returns: The lowest value, then the rounded limits; the values' first alone where all are alike.
  static func classStarts(_ sorted: [Double], count: Int, leastStep: Double) -> [Double] {
    guard let first = sorted.first, let last = sorted.last, count > 1, last > first else {
      return Array(sorted.prefix(1))
    }
    let limits = (1..<count).map { sorted[$0 * sorted.count / count] }
    let span = (limits.last ?? last) - (limits.first ?? first)
    let step = roundStep(near: span / Double(max(1, count - 2)), atLeast: leastStep)
    var starts = [first]
    for limit in limits {
      // Whole multiples over whole numbers, so that 2.5 is 2.5.
      let multiple = (limit / step).rounded()
      let start = step < 1 ? multiple / (1 / step).rounded() : multiple * step
      let lowest = starts[starts.count - 1]
      let isUsed = sorted.contains { $0 >= lowest && $0 < start } && sorted.contains { $0 >= start }
      if start > lowest, isUsed { starts.append(start) }
    }
    return starts
  }

  /// Returns the one of 1, 2 and 5 times a power of ten that is nearest to a width, by their quotient.
  private static func roundStep(near width: Double, atLeast least: Double) -> Double {
    var power = least
    while power * 10 <= width { power *= 10 }
    let steps = [1.0, 2, 5, 10].map { $0 * power }
    return steps.min { max($0 / width, width / $0) < max($1 / width, width / $1) } ?? least
  }
}
