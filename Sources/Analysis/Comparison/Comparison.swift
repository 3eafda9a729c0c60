/// Two values side by side: of two periods, or of two groups in one period.
///
/// Shares are compared in percentage points, other values by difference; both as a ratio.
public struct Comparison: Hashable, Sendable {
  /// What is compared.
  public let value: Double
  /// What it is compared with.
  public let reference: Double
  /// Whether both are percentages.
  public let isShare: Bool

  /// Creates a comparison of shares; each has its own base.
  public init(_ share: Share, with reference: Share) {
    value = share.percent
    self.reference = reference.percent
    isShare = true
  }

  /// Creates a comparison of counts or rates, or nothing when one is not finite.
  public init?(_ value: Double, with reference: Double) {
    guard value.isFinite, reference.isFinite else { return nil }
    self.value = value
    self.reference = reference
    isShare = false
  }

  /// The value less the reference; percentage points for shares.
  public var difference: Double { value - reference }

  /// The value as a multiple of the reference; nothing from zero or below.
  public var ratio: Double? { reference > 0 ? value / reference : nil }
}
