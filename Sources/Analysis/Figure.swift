public import DatasetReading

/// One computed number with its meaning: what it counts, of whom, when, and from which rows.
public struct Figure: Hashable, Sendable {
  /// The name that templates use, such as `change.percent`.
  public var key: String
  /// The number at full precision.
  public var value: Double
  /// The unit.
  public var unit: Unit
  /// The number as it is printed, such as "62%" or "1,169".
  public var text: String
  /// What is counted or shared; nothing for a number without a noun.
  public var noun: Noun?
  /// What a share is of.
  public var base: Base?
  /// The period, or the two periods of a change in order.
  public var periods: [Period]
  /// The dataset's name.
  public var dataset: String
  /// The ids of the editions, oldest first.
  public var editions: [String]
  /// The rows that the number comes from.
  public var rows: [RowReference]
  /// How the number was computed; "as published" for a published one.
  public var formula: String
  /// How exact a published value is; nothing for a full count and for what is computed.
  public var estimate: Estimate?
  /// For the change of estimates, whether it is more than chance explains.
  public var test: Estimate.Difference?

  /// Creates a figure.
  public init(
    key: String, value: Double, unit: Unit, text: String, noun: Noun? = nil, base: Base? = nil,
    periods: [Period], dataset: String, editions: [String], rows: [RowReference],
    formula: String = "as published", estimate: Estimate? = nil, test: Estimate.Difference? = nil
  ) {
    self.key = key
    self.value = value
    self.unit = unit
    self.text = text
    self.noun = noun
    self.base = base
    self.periods = periods
    self.dataset = dataset
    self.editions = editions
    self.rows = rows
    self.formula = formula
    self.estimate = estimate
    self.test = test
  }

  /// The units of computed numbers.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// A number of things or persons.
    case count
    /// Percent of a base.
    case percent
    /// The difference of two percentages.
    case percentagePoints
    /// A change in percent of the earlier value.
    case percentChange
    /// A quotient of two values.
    case factor
    /// A number per 100,000 of a population.
    case ratePer100k
    /// A value with that of a base period at 100.
    case index
    /// A place in a ranking.
    case rank
  }
}
