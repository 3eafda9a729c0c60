import Analysis
import DatasetReading

extension Composition {
  /// Names the shares that were rounded up or down against the rule so that all make 100, and the equal
  /// counts that could not be rounded alike.
  ///
  /// - Parameters:
  ///   - breakdowns: The breakdowns of a chart, each with the words that tell it from the others; no words
  ///     for the only one.
  ///   - parts: The chart in the making.
  func addRoundingRemarks(
    _ breakdowns: [(breakdown: Breakdown, name: String)], to parts: inout ChartParts
  ) {
    var adjusted: [(label: String, shares: RoundedShare)] = []
    for (breakdown, name) in breakdowns {
      for (category, percent) in zip(breakdown.categories, breakdown.printedPercents)
      where breakdown.adjusted.contains(category.id) {
        adjusted.append(
          (
            category.label + (name.isEmpty ? "" : ", \(name)"),
            rounded(category, to: percent, decimals: breakdown.decimals)
          ))
      }
      for group in breakdown.separated {
        let labels = group.compactMap { breakdown.category($0)?.label }
        let place = name.isEmpty ? "" : "\(name): "
        parts.remarks.add(
          "Equal counts differ by rounding",
          full:
            "\(place)\(ListWording.joined(labels)) have equal counts and differ by rounding only")
      }
    }
    guard let first = adjusted.first else { return }
    if adjusted.count == 1 {
      parts.remarks.add("\(first.label): \(first.shares.printed) is \(first.shares.words)")
    } else {
      let list = adjusted.map { "\($0.shares.exact) to \($0.shares.printed) (\($0.label))" }
      parts.remarks.add("Rounded \(RoundedShare.purpose): \(list.joined(separator: "; "))")
    }
  }

  /// Returns how the printed share of a category was rounded, for the formula of its figure; nothing for
  /// ordinary rounding.
  func adjustment(
    of category: BreakdownCategory, to percent: Double, in breakdown: Breakdown
  ) -> String? {
    guard breakdown.adjusted.contains(category.id) else { return nil }
    let shares = rounded(category, to: percent, decimals: breakdown.decimals)
    return "rounded \(shares.direction) \(RoundedShare.purpose)"
  }

  private func rounded(
    _ category: BreakdownCategory, to percent: Double, decimals: Int
  ) -> RoundedShare {
    RoundedShare(
      printed: percentText(percent, category),
      exact: RoundedShare.text(category.share.percent, decimals: decimals),
      direction: percent > category.share.percent ? "up" : "down")
  }
}

/// A share that was not rounded as usual, in words.
private struct RoundedShare {
  /// The share as it is printed.
  var printed: String
  /// The share with as many decimals as show how it would be rounded alone.
  var exact: String
  /// "up" or "down".
  var direction: String

  static let purpose = "so that the shares add to 100%"

  /// The exact share and what was done to it.
  var words: String { "\(exact), rounded \(direction) \(Self.purpose)" }

  /// Returns a share with one decimal more than is printed, or as many more, up to three, as it takes that
  /// rounding it again gives what rounding the share gives.
  static func text(_ percent: Double, decimals: Int) -> String {
    func rounded(_ value: Double, _ decimals: Int) -> Double {
      let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
      return (value * scale).rounded() / scale
    }
    let ordinary = rounded(percent, decimals)
    let more =
      (1...3).first { rounded(rounded(percent, decimals + $0), decimals) == ordinary } ?? 3
    return NumberText.percent(percent, decimals: decimals + more)
  }
}
