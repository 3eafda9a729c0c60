/// A span of periods with a ground of its own, such as the years in which courts were closed.
public struct BandMark: Hashable, Sendable, Encodable {
  /// The index of the first period.
  public var from: Int
  /// The index of the last period.
  public var to: Int
  /// The text over the band.
  public var label: String

  /// Creates a mark.
  public init(from: Int, to: Int, label: String) {
    self.from = from
    self.to = to
    self.label = label
  }
}
