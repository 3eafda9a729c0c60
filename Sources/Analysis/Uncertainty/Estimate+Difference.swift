extension Estimate {
  /// Returns how an estimate differs from another one.
  ///
  /// The publisher's own marks decide where one of the two is the comparison period of the other, for
  /// the publisher knows how the samples hang together. Else the difference is tested by its size over
  /// √(s₁² + s₂²), as for independent samples. Where only confidence limits are known, a standard error
  /// is half their width over the quantile of their level.
  ///
  /// - Parameters:
  ///   - other: The earlier estimate, or that of the other group.
  ///   - confidence: The level; the estimate's own where none is given.
  ///   - usesMarks: Whether the marks of both are of the same series and edition.
  /// - Returns: The difference; nothing where neither marks nor standard errors of both are known.
  public func difference(
    from other: Estimate, _ confidence: Confidence? = nil, usesMarks: Bool = true
  ) -> Difference? {
    let level = confidence ?? self.confidence
    let size = value - other.value
    var error: Double?
    if let own = errorForTests, let others = other.errorForTests {
      error = (own * own + others * others).squareRoot()
    }
    if usesMarks, let isMarked = isMarkedDifferent(from: other, level) {
      return Difference(
        value: size, standardError: error, isSignificant: isMarked, confidence: level,
        method: .marks)
    }
    guard let error else { return nil }
    return Difference(
      value: size, standardError: error,
      isSignificant: error > 0 ? abs(size) / error > level.quantile : size != 0,
      confidence: level, method: .standardErrors)
  }

  /// What the publisher's marks say of two values of one series, if anything.
  private func isMarkedDifferent(from other: Estimate, _ level: Confidence) -> Bool? {
    let marks = [mark, other.mark]
    guard marks.contains(.comparison) else { return nil }
    switch marks.first(where: { $0 != .comparison }) {
    case .different(let marked): return marked.rawValue >= level.rawValue
    case .notDifferent: return false
    default: return nil
    }
  }

  /// The difference of two estimates.
  public struct Difference: Hashable, Sendable {
    /// The difference.
    public let value: Double
    /// Its standard error; nothing where the publisher's marks alone are known.
    public let standardError: Double?
    /// Whether it is larger than chance explains at the level of confidence.
    public let isSignificant: Bool
    /// The level of confidence.
    public let confidence: Confidence
    /// What decided it.
    public let method: Method

    /// The words for it: "rose", "fell", or "was not significantly different".
    public var verb: String {
      isSignificant
        ? (value > 0 ? "rose" : value < 0 ? "fell" : "was unchanged")
        : "was not significantly different"
    }
  }

  /// The ways in which a difference is judged.
  public enum Method: String, Hashable, Sendable {
    /// By the publisher's own marks of significance.
    case marks
    /// By the size of the difference over its standard error.
    case standardErrors
  }
}
