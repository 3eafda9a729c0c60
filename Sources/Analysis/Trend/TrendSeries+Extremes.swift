import DatasetReading

extension TrendSeries {
  /// The points whose value is hidden, because it is small or would give away one that is.
  public var hidden: [TrendPoint] {
    points.filter { $0.observation == .missing(.suppressed) }
  }

  /// The points with the highest number, several where they are tied; never a projection.
  ///
  /// A hidden value could be higher: see ``hidden``.
  public var peaks: [TrendPoint] { points(at: observed.compactMap(\.number).max()) }

  /// The points with the lowest number, several where they are tied; never a projection.
  ///
  /// A hidden value could be lower: see ``hidden``.
  public var troughs: [TrendPoint] { points(at: observed.compactMap(\.number).min()) }

  /// The points with another number whose estimates do not differ significantly from that of a point;
  /// none for full counts.
  public func rivals(of point: TrendPoint) -> [TrendPoint] {
    guard let own = point.estimate else { return [] }
    return observed.filter { other in
      guard other.number != point.number, let estimate = other.estimate,
        let difference = own.difference(from: estimate, usesMarks: other.edition == point.edition)
      else { return false }
      return !difference.isSignificant
    }
  }

  private func points(at number: Double?) -> [TrendPoint] {
    number.map { number in observed.filter { $0.number == number } } ?? []
  }
}
