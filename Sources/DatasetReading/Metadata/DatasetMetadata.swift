/// What an honest chart needs to know of a dataset, beyond the standard's fields.
///
/// Made from the property `podium` of a resource in `datapackage.json`.
public struct DatasetMetadata: Hashable, Sendable {
  /// Who publishes the figures.
  public var publisher: Publisher
  /// The area that all rows are about; nothing when a dimension says it.
  public var area: String?
  /// The column, kind and names of periods.
  public var period: PeriodDescription
  /// The columns with a fixed meaning.
  public var roles: ColumnRoles
  /// The measures by their ids.
  public var measures: [String: Measure]
  /// The ids of the measures in the order of the file.
  public var measureOrder: [String]
  /// The dimension columns in the order of the file.
  public var dimensions: [Dimension]
  /// The sets of categories that split one base.
  public var partitions: [Partition]
  /// The measures that are sums of others.
  public var sums: [MeasureSum]
  /// The counts that stand in other datasets too.
  public var sharedCounts: [SharedCount]
  /// The publisher's caveat, printed on every chart.
  public var caveat: ShortAndFull?
  /// The points at which a measure stops being comparable.
  public var breaks: [ComparabilityBreak]
  /// The marks that rows can carry, by their ids.
  public var flags: [String: ShortAndFull]
  /// The ids of the flags of values that the publisher projected.
  public var projectionFlags: Set<String>
  /// The ids of the flags of values that are published as rounded or approximate.
  public var approximateFlags: Set<String>
  /// The count below which the publisher hides values, with the publisher's rule in words.
  public var smallCount: SmallCount?
  /// Words not to use for people, with the word to use instead.
  public var avoidedWords: [String: String]
  /// The editions, oldest first.
  public var editions: [Edition]

  /// Whether each row of the file is one record, such as a person, rather than a count.
  public var isRecords: Bool

  /// Creates metadata; all but publisher, period and measures may be empty.
  public init(
    publisher: Publisher, area: String? = nil, period: PeriodDescription,
    roles: ColumnRoles = ColumnRoles(), measures: [String: Measure], measureOrder: [String],
    dimensions: [Dimension] = [], partitions: [Partition] = [], caveat: ShortAndFull? = nil,
    breaks: [ComparabilityBreak] = [], flags: [String: ShortAndFull] = [:],
    projectionFlags: Set<String> = [], approximateFlags: Set<String> = [],
    smallCount: SmallCount? = nil, avoidedWords: [String: String] = [:], isRecords: Bool = false,
    sums: [MeasureSum] = [], sharedCounts: [SharedCount] = [], editions: [Edition]
  ) {
    self.publisher = publisher
    self.area = area
    self.period = period
    self.roles = roles
    self.measures = measures
    self.measureOrder = measureOrder
    self.dimensions = dimensions
    self.partitions = partitions
    self.sums = sums
    self.sharedCounts = sharedCounts
    self.caveat = caveat
    self.breaks = breaks
    self.flags = flags
    self.projectionFlags = projectionFlags
    self.approximateFlags = approximateFlags
    self.smallCount = smallCount
    self.avoidedWords = avoidedWords
    self.isRecords = isRecords
    self.editions = editions
  }

  /// Returns the dimension of a name, or nothing.
  public func dimension(named name: String) -> Dimension? {
    dimensions.first { $0.name == name }
  }
}
