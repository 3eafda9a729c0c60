/// A big number with what it counts: the card for one figure.
public struct NumberPlot: Hashable, Sendable, Encodable {
  /// The number as it is printed, such as "2,198" or "92%".
  public var number: String
  /// What it counts, such as "persons referred in fiscal year 2020".
  public var noun: String
  /// Sentences that set it in relation, such as "Up 62% from 1,360 in fiscal year 2011".
  public var details: [String]
  /// The value.
  public var value: Double

  /// Creates a plot.
  public init(number: String, noun: String, details: [String] = [], value: Double) {
    self.number = number
    self.noun = noun
    self.details = details
    self.value = value
  }
}
