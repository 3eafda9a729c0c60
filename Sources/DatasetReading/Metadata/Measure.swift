/// A quantity that a dataset reports.
public struct Measure: Hashable, Sendable {
  /// The id used in the measure column.
  public var id: String
  /// The name for axes and legends.
  public var label: String
  /// The noun that is counted; nothing for a share.
  public var noun: Noun?
  /// What is measured, of whom, as a subtitle begins.
  public var subtitle: String?
  /// The unit.
  public var unit: Unit
  /// The base of a share.
  public var base: BaseReference?
  /// The columns of standard errors, limits and significance marks; nothing for a full count.
  public var uncertainty: UncertaintyColumns?

  /// Creates a measure.
  public init(
    id: String, label: String, noun: Noun? = nil, subtitle: String? = nil, unit: Unit,
    base: BaseReference? = nil, uncertainty: UncertaintyColumns? = nil
  ) {
    self.id = id
    self.label = label
    self.noun = noun
    self.subtitle = subtitle
    self.unit = unit
    self.base = base
    self.uncertainty = uncertainty
  }

  /// The units of published values.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// A number of things or persons.
    case count
    /// Percent of a base.
    case percent
    /// A number per 100,000 of a population.
    case ratePer100k
  }

  /// Where the base of a share stands.
  ///
  /// The base has the same edition, period and dimensions as the share, except those given here.
  public struct BaseReference: Hashable, Sendable {
    /// The dataset; nothing for the share's own.
    public var dataset: String?
    /// The measure that holds the base.
    public var measure: String
    /// The dimension values of the base that differ from the share's.
    public var conditions: [String: String]

    /// Creates a reference.
    public init(dataset: String? = nil, measure: String, conditions: [String: String] = [:]) {
      self.dataset = dataset
      self.measure = measure
      self.conditions = conditions
    }
  }
}
