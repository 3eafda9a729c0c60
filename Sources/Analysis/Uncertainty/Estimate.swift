/// An estimate from a sample with what its publisher says of its exactness: a standard error,
/// confidence limits, a mark of significance, or several of them.
///
/// Intervals and tests are the normal approximation that the Bureau of Justice Statistics describes in
/// the methodology of its survey reports (Criminal Victimization, 2017, NCJ 252472): an interval is the
/// estimate and 1.96 standard errors to either side at 95 percent, and a difference is tested by its
/// size over its own standard error.
public struct Estimate: Hashable, Sendable {
  /// The estimate.
  public let value: Double
  /// The standard error, not negative; nothing where it was not published.
  public let standardError: Double?
  /// The confidence limits that the publisher gives; the value lies between them.
  public let limits: ClosedRange<Double>?
  /// The level of confidence of the limits, and that at which the publisher's reader tests.
  public let confidence: Confidence
  /// What the publisher says of the difference from another period.
  public let mark: Mark?
  /// The values that are possible, such as 0 to 100 for a share.
  public let bounds: ClosedRange<Double>

  /// Creates an estimate, or nothing when a number is not finite, the error is negative, the value lies
  /// outside its limits, or nothing at all is known of its exactness.
  ///
  /// - Parameters:
  ///   - value: The estimate.
  ///   - standardError: The standard error.
  ///   - limits: The published confidence limits.
  ///   - confidence: The level of the limits and of tests.
  ///   - mark: The publisher's mark of significance.
  ///   - bounds: The values that are possible; a computed interval is cut there.
  public init?(
    _ value: Double, standardError: Double? = nil, limits: ClosedRange<Double>? = nil,
    confidence: Confidence = .ninetyFive, mark: Mark? = nil,
    bounds: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) {
    guard value.isFinite, standardError != nil || limits != nil || mark != nil else { return nil }
    if let standardError {
      guard standardError.isFinite, standardError >= 0 else { return nil }
    }
    if let limits {
      guard limits.lowerBound.isFinite, limits.upperBound.isFinite, limits.contains(value) else {
        return nil
      }
    }
    self.value = value
    self.standardError = standardError
    self.limits = limits
    self.confidence = confidence
    self.mark = mark
    self.bounds = bounds
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

  /// What a publisher's table says of the differences within a series.
  public enum Mark: Hashable, Sendable {
    /// The period that the others are compared with, "*" in tables of the bureau.
    case comparison
    /// The value differs from that of the comparison period, at this level of confidence.
    case different(Confidence)
    /// The value was compared and does not differ.
    case notDifferent
  }

  /// Where an interval comes from.
  public enum Origin: Hashable, Sendable {
    /// The publisher gives the limits.
    case published
    /// Computed from the published standard error.
    case standardError
  }

  /// Where the interval at the estimate's own level comes from; nothing without an interval.
  public var origin: Origin? {
    limits != nil ? .published : standardError != nil ? .standardError : nil
  }

  /// Returns the confidence interval: the published limits at their own level, else the value and its
  /// standard errors to either side, cut at the values that are possible.
  ///
  /// - Parameter confidence: The level; the estimate's own where none is given.
  /// - Returns: The interval; nothing where neither limits of that level nor a standard error are known.
  public func interval(_ confidence: Confidence? = nil) -> ClosedRange<Double>? {
    let level = confidence ?? self.confidence
    if let limits, level == self.confidence { return limits }
    guard let error = standardError else { return nil }
    let half = level.quantile * error
    return min(
      value, max(value - half, bounds.lowerBound))...max(
        value, min(value + half, bounds.upperBound))
  }

  /// The standard error as published, else half the width of the published limits over their quantile.
  var errorForTests: Double? {
    standardError
      ?? limits.map { ($0.upperBound - $0.lowerBound) / 2 / confidence.quantile }
  }

  /// Returns the estimate of a multiple, such as a rate of a count.
  ///
  /// - Parameter factor: The factor, above zero; it is taken to be exact.
  /// - Returns: The estimate with error and limits multiplied too; nothing for another factor.
  public func scaled(by factor: Double) -> Estimate? {
    guard factor > 0, factor.isFinite else { return nil }
    return Estimate(
      value * factor, standardError: standardError.map { $0 * factor },
      limits: limits.map { $0.lowerBound * factor...$0.upperBound * factor },
      confidence: confidence, mark: mark, bounds: bounds)
  }
}
