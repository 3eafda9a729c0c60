/// A way to give bars and their guides room; the ways are tried in the order of `all`.
struct BarFitting: Hashable {
  /// The part of a step that its bars fill.
  var fill: Double
  /// What tells the values.
  var guides: Guides
  /// Whether the value of a bar's last part, where it is too thin for it, stands beyond the bar's end.
  var putsLastOutside = false

  /// How gaps are marked.
  var gaps = Gaps.labels

  /// The ways to mark gaps, the best first.
  enum Gaps: CaseIterable {
    /// A label in each missing bar's own lane.
    case labels
    /// A label for each run of missing bars of a group, over their lanes and the room beside the group.
    case shared
    /// A flat mark in each missing bar's lane, which the legend explains.
    case marks
  }

  /// What tells the values of bars.
  enum Guides: Hashable {
    /// A label on each bar, and an axis where there are many.
    case labelsAndAxis
    /// A label on each bar.
    case labels
    /// An axis, and labels for gaps only.
    case axis
  }

  /// The usual room first, then narrower gaps, then no axis beside labels, then no labels; the last parts of
  /// stacks have their values outside before labels give way.
  ///
  /// Gaps whose labels share lanes or give way to marks stand beside an axis only: bars that narrow have no room
  /// for values.
  static func all(_ arrangement: BarPlot.Arrangement, gaps: Gaps = .labels) -> [BarFitting] {
    guard gaps == .labels else {
      return [2.0 / 3, 0.86].map { BarFitting(fill: $0, guides: .axis, gaps: gaps) }
    }
    return [Guides.labelsAndAxis, .labels, .axis].flatMap { guides in
      (arrangement == .grouped || guides == .axis ? [false] : [false, true]).flatMap { isOutside in
        [2.0 / 3, 0.86].map {
          BarFitting(fill: $0, guides: guides, putsLastOutside: isOutside)
        }
      }
    }
  }
}
