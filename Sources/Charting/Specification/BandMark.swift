/// A span of periods or categories with a ground of its own, such as the years in which courts were
/// closed.
public struct BandMark: Hashable, Sendable, Encodable {
  /// The index of the first period or category.
  public var from: Int
  /// The index of the last period or category.
  public var to: Int
  /// The text at the band.
  public var label: String

  /// Creates a mark.
  public init(from: Int, to: Int, label: String) {
    self.from = from
    self.to = to
    self.label = label
  }
}
