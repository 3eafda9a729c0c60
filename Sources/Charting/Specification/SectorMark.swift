/// A sector in data units: a part of one base.
public struct SectorMark: Hashable, Sendable, Encodable {
  /// The category's name.
  public var label: String
  /// The share or count, not negative; sectors are drawn in proportion.
  public var value: Double
  /// The share as it is printed, such as "92%".
  public var shareText: String
  /// The count as it is printed, such as "1,076 defendants"; empty when it was not published.
  public var countText: String
  /// The part that the sector plays.
  public var tone: Tone

  /// Creates a mark.
  public init(
    label: String, value: Double, shareText: String, countText: String = "", tone: Tone
  ) {
    self.label = label
    self.value = value
    self.shareText = shareText
    self.countText = countText
    self.tone = tone
  }
}
