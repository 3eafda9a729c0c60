import Analysis
import Figures
import Foundation

/// Changes that are said of each year: "an average of 5.5% a year".
extension SentenceCheck {
  /// How often a sentence says that something was so, or changed so much.
  enum Pace { case yearly, other }

  private static let paceWords: Set<String> = [
    "average", "averaged", "averaging", "annual", "annually", "yearly", "per", "each", "every",
  ]

  /// The pace that the words around a place say.
  func pace(of place: Range<Int>) -> Pace? {
    let part = sentence.parts.first { $0.overlaps(place) } ?? place
    let words = sentence.words.filter { part.overlaps($0.range) }
    let texts = words.map(\.text)
    for (index, (first, second)) in zip(texts, texts.dropFirst()).enumerated()
    where ["a", "per", "each", "every"].contains(first) {
      let next = texts.dropFirst(index + 2).first ?? ""
      if ["earlier", "later", "before", "ago"].contains(next) { continue }
      if second == "year" { return .yearly }
      if ["month", "week", "day", "quarter", "hour"].contains(second) {
        return .other
      }
    }
    if texts.contains(where: ["annually", "yearly", "annual"].contains) { return .yearly }
    let others = ["average", "averaged", "averaging", "monthly", "weekly", "daily", "quarterly"]
    return texts.contains(where: others.contains) ? .other : nil
  }

  /// A change of each year: the compound one of percentages, the mean one of counts.
  ///
  /// The rate is `(end / start)^(1 / years) - 1`. A number up to twice the whole change divided by the years may be
  /// another mean, and is left open; so is one that is said of each year and not of the average.
  func yearly(
    _ number: Number, _ pace: Pace, _ span: (from: Int, to: Int), _ pairs: [Pair]
  ) -> ClaimVerdict {
    let years = Double(abs(span.to - span.from))
    guard pace == .yearly, years > 1, !listsMeasures, let pair = pairs.first,
      pair.start.value > 0, pair.end.value > 0
    else {
      return verdict(
        number.written, .unknown, "changes of parts of a year, or on average, are not looked up")
    }
    let sign = sentence.direction(near: number.range) == .fall ? -1.0 : 1.0
    func holds(_ size: Double) -> Bool? {
      let extent = sentence.extent(of: number)
      let tolerance =
        number.unit == .count
        ? Self.tolerance(of: number) : ClaimExtent.Tolerance(near: 0.5, far: 2, reach: 1)
      return extent == .exactly
        ? agrees(sign * size, number)
        : extent.holds(sign * size...sign * size, claimed: number.value, within: tolerance)
    }
    let mean = (pair.end.value - pair.start.value) / years
    let share = mean / pair.start.value * 100
    let rate = (pow(pair.end.value / pair.start.value, 1 / years) - 1) * 100
    let size = number.unit == .percent ? rate : mean
    let text =
      number.unit == .percent
      ? "\(NumberText.decimal(rate, decimals: 1))% a year, compounded"
      : "\(NumberText.decimal(mean, decimals: 1)) a year on average"
    let reason = "\(words(pair)), \(text)"
    var result = holds(size)
    // The mean of yearly rates is above the compound one, by how much only all years would tell.
    let means = abs(rate)...max(abs(rate), 2 * abs(share))
    if result == false, number.unit == .percent, sign * rate > 0, means.contains(number.value) {
      result = nil
    }
    // A rise "each year" is no average.
    let isAverage = sentence.words.contains {
      ["average", "averaged", "averaging"].contains($0.text)
    }
    if result == true, !isAverage { result = nil }
    return settled(
      verdict(number.written, self.result(result), reason + doubt(result)), at: number.range,
      of: [pair.end], saying: Self.paceWords)
  }
}
