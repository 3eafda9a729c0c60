/// An estimate from a sample with the standard error that its publisher gives.
///
/// Intervals and tests are the normal approximation that the Bureau of Justice Statistics describes in
/// the methodology of its survey reports (Criminal Victimization, "Standard errors"): a difference is
/// tested by its size over the root of the summed squares of the standard errors.
public struct Estimate: Hashable, Sendable {
  /// The estimate.
  public let value: Double
  /// The standard error, not negative.
  public let standardError: Double

  /// Creates an estimate, or nothing when a number is not finite or the error is negative.
  public init?(_ value: Double, standardError: Double) {
    guard value.isFinite, standardError.isFinite, standardError >= 0 else { return nil }
    self.value = value
    self.standardError = standardError
  }

  /// The levels of confidence that publishers use.
  public enum Confidence: Int, Hashable, Sendable, CaseIterable {
    /// 90 in 100 intervals hold the true value.
    case ninety = 90
    /// 95 in 100 intervals hold the true value.
    case ninetyFive = 95
    /// 99 in 100 intervals hold the true value.
    case ninetyNine = 99

    /// The two-sided quantile of the normal distribution.
    public var quantile: Double {
      switch self {
      case .ninety: 1.644_853_627
      case .ninetyFive: 1.959_963_985
      case .ninetyNine: 2.575_829_304
      }
    }
  }

  /// Returns the confidence interval; that of a percentage may be cut at 0 and 100 by the caller.
  public func interval(_ confidence: Confidence = .ninetyFive) -> ClosedRange<Double> {
    let half = confidence.quantile * standardError
    return value - half...value + half
  }

  /// Returns how an estimate differs from another one of an independent sample.
  public func difference(
    from other: Estimate, _ confidence: Confidence = .ninetyFive
  ) -> Difference {
    let error = (standardError * standardError + other.standardError * other.standardError)
      .squareRoot()
    let size = value - other.value
    return Difference(
      value: size, standardError: error,
      isSignificant: error > 0 ? abs(size) / error > confidence.quantile : size != 0,
      confidence: confidence)
  }

  /// The difference of two estimates.
  public struct Difference: Hashable, Sendable {
    /// The difference.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
    /// Whether it is larger than chance explains at the level of confidence.
    public let isSignificant: Bool
    /// The level of confidence.
    public let confidence: Confidence

    /// The words for it: "rose", "fell", or "was not significantly different".
    public var verb: String {
      isSignificant ? (value > 0 ? "rose" : "fell") : "was not significantly different"
    }
  }
}
