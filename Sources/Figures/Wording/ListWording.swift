/// Lists in prose.
enum ListWording {
  /// Returns "a", "a and b" or "a, b and c".
  static func joined(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Returns years as ranges, such as "2013, 2014 and 2016 to 2019".
  static func years(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years.sorted() {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return joined(
      runs.flatMap { run in
        run.count > 2
          ? ["\(run.lowerBound) to \(run.upperBound)"] : run.map(String.init)
      })
  }
}
