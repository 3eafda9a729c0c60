/// A line of a slope chart in data units: one category at two periods.
public struct SlopeMark: Hashable, Sendable, Encodable {
  /// The category's name.
  public var label: String
  /// The value of the earlier period.
  public var from: Double
  /// The value of the later period.
  public var to: Double
  /// The earlier value as it is printed.
  public var fromText: String
  /// The later value as it is printed.
  public var toText: String
  /// The part that the line plays.
  public var tone: Tone
  /// The confidence interval of the earlier value; nothing for a value that is exact.
  public var fromInterval: ClosedRange<Double>?
  /// The confidence interval of the later value.
  public var toInterval: ClosedRange<Double>?

  /// Creates a mark.
  public init(
    label: String, from: Double, to: Double, fromText: String, toText: String, tone: Tone,
    fromInterval: ClosedRange<Double>? = nil, toInterval: ClosedRange<Double>? = nil
  ) {
    self.label = label
    self.from = from
    self.to = to
    self.fromText = fromText
    self.toText = toText
    self.tone = tone
    self.fromInterval = fromInterval
    self.toInterval = toInterval
  }
}
