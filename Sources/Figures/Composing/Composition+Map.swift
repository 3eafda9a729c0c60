import Analysis
import Charting
import DatasetReading

extension Composition {
  /// Returns the entries of a ranking as tiles of a map of the states.
  ///
  /// Classes hold about equal numbers of states; their limits are values as printed, so that a tile's
  /// number tells its class. States without a value stay grey. There is no map of fewer than two.
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
    let starts = Self.classStarts(values, count: min(TilePlot.maximumClasses, known.count))
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
      missing: "not available")
  }

  /// Returns the lowest value of each class, rising and different.
  static func classStarts(_ sorted: [Double], count: Int) -> [Double] {
    guard let first = sorted.first else { return [] }
    var starts = [first]
    for index in 1..<max(count, 2) where index < count {
      let value = sorted[index * sorted.count / count]
      if value > (starts.last ?? value) { starts.append(value) }
    }
    return starts
  }
}
