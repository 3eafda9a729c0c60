extension TrendSeries {
  /// A number computed for a period, or nothing where it cannot be.
  public struct Computed: Hashable, Sendable {
    /// When.
    public let period: Period
    /// The number.
    public let value: Double?
  }

  /// Returns the change of each period from the one before; nothing next to a gap or a projection.
  ///
  /// A change is formed only between consecutive years, never over a gap.
  public var yearOnYear: [Change?] {
    points.indices.map { index in
      guard index > 0, isConsecutive(index - 1, index), !points[index].isProjected,
        !points[index - 1].isProjected
      else { return nil }
      return change(from: points[index - 1], to: points[index])
    }
  }

  /// Returns the series as an index with the base period at 100.
  ///
  /// - Parameter base: A period with a number above zero, a count of 10 or more.
  /// - Returns: The index of each point, nothing at gaps; nothing at all without such a base, or where
  ///   a break of comparability lies between the base and the latest number.
  public func index(base: Period) -> [Computed]? {
    guard let start = observed.first(where: { $0.period == base })?.number, start >= leastBase,
      let first, let latest, breaks(from: first.period, to: latest.period).isEmpty
    else { return nil }
    return points.map { point in
      Computed(
        period: point.period,
        value: point.isProjected ? nil : point.number.map { $0 / start * 100 })
    }
  }

  /// Returns the mean of each period and the ones before it.
  ///
  /// A window with a gap, a projection, a jump of years or a break of comparability in it gives nothing: a mean never
  /// bridges what was not published.
  ///
  /// - Parameter length: The number of periods, 2 or more.
  /// - Returns: A mean or nothing for each point; an empty list for a length under 2.
  public func movingAverage(over length: Int) -> [Computed] {
    guard length >= 2 else { return [] }
    return points.indices.map { end in
      let start = end - length + 1
      guard start >= 0 else { return Computed(period: points[end].period, value: nil) }
      let numbers = points[start...end].filter { !$0.isProjected }.compactMap(\.number)
      let isWhole =
        numbers.count == length
        && (start..<end).allSatisfy { isConsecutive($0, $0 + 1) }
        && breaks(from: points[start].period, to: points[end].period).isEmpty
      return Computed(
        period: points[end].period,
        value: isWhole ? numbers.reduce(0, +) / Double(length) : nil)
    }
  }

  /// A stretch of years in which every value rose, or every value fell.
  public struct Run: Hashable, Sendable {
    /// Whether it rose or fell.
    public let direction: Change.Direction
    /// The point before the first change.
    public let from: TrendPoint
    /// The point after the last change.
    public let to: TrendPoint
    /// The number of changes.
    public let length: Int
  }

  /// The longest run of rises or falls, the earliest of equals; nothing without any change.
  ///
  /// An unchanged value, a change that is not significant, a gap or a break of comparability ends a run.
  public var longestRun: Run? {
    var best: Run?
    var start: (index: Int, direction: Change.Direction)?
    for (index, change) in yearOnYear.enumerated() {
      guard let change, change.direction != .unchanged, change.isSignificant,
        breaks(from: change.from.period, to: change.to.period).isEmpty
      else {
        start = nil
        continue
      }
      if start?.direction != change.direction { start = (index - 1, change.direction) }
      guard let begin = start else { continue }
      let length = index - begin.index
      if length > best?.length ?? 0 {
        best = Run(
          direction: change.direction, from: points[begin.index], to: points[index],
          length: length)
      }
    }
    return best
  }

  /// Whether two points stand one year apart; periods without a year are in the order of the dataset.
  private func isConsecutive(_ first: Int, _ second: Int) -> Bool {
    guard let one = points[first].period.year, let other = points[second].period.year else {
      return true
    }
    return other - one == 1
  }
}
