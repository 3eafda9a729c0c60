public import DatasetReading

/// The split of one base by a characteristic.
///
/// Categories stand by share, the largest first, unless the dataset gives a natural order; "other",
/// then "unknown", then a derived remainder come last.
public struct Breakdown: Hashable, Sendable {
  /// The dataset's name.
  public let dataset: String
  /// The base of every share.
  public let base: Base
  /// The categories.
  public let categories: [BreakdownCategory]
  /// Whether the categories are exclusive parts of the base that make it up.
  public let isPartition: Bool
  /// Whether shares were computed from counts rather than published.
  public let isFromCounts: Bool
  /// The percentages as they are printed, in the order of the categories.
  ///
  /// Published shares stay as published; shares of the counts of a partition are rounded so that they
  /// make 100.
  public let printedPercents: [Double]
  /// The ids of the categories whose rounded share was moved so that all make 100.
  public let adjusted: [String]
  /// Groups of ids with equal counts that could not be rounded alike.
  public let separated: [[String]]
  /// The number of decimals that computed shares are rounded to.
  public let decimals: Int
  /// The ids of the categories whose count is hidden, because it is small or would give away one that is.
  public let suppressed: [String]

  /// Creates the breakdown of a measure by a dimension.
  ///
  /// Published shares take the published base. Counts take the published count of `all` as base, or
  /// their sum when they are an exhaustive partition of which no part is missing. Where published parts of
  /// a partition leave something of the base, the rest becomes a derived category with the label that the
  /// dataset gives, else ``remainderLabel``; it is known to as many decimals as the parts.
  ///
  /// - Parameters:
  ///   - selection: The rows of one period; `dimension` must be open.
  ///   - dimension: The column to split by; the category `all` is the base and no part.
  ///   - measure: The measure of the parts.
  ///   - baseDataset: The dataset that the measure's base reference names, when it is another one.
  ///   - decimals: The decimals of computed shares, 0 to 3.
  /// - Throws: `AnalysisError` for unknown names, several periods, a missing base, or parts that exceed
  ///   their base.
  public init(
    _ selection: Selection, by dimension: String, measure: String, baseDataset: Dataset? = nil,
    decimals: Int = 0
  ) throws(AnalysisError) {
    guard (0...3).contains(decimals) else { throw .wrongUnit("shares have 0 to 3 decimals") }
    let metadata = selection.dataset.metadata
    guard let definition = metadata.measures[measure] else {
      throw .unknown(noun: "measure", name: measure, known: metadata.measureOrder)
    }
    let observations = try selection.observations(of: [measure])
    let parts = observations.filter {
      $0.dimensions[dimension] != "all" && $0.observation.number != nil
    }
    let hidden = observations.filter {
      $0.dimensions[dimension] != "all" && $0.observation == .missing(.suppressed)
    }
    guard let first = parts.first else {
      throw .nothingFound(
        "a category of \"\(dimension)\" for \"\(measure)\" with these conditions"
          + (hidden.isEmpty ? "" : " that is not hidden"))
    }
    guard parts.allSatisfy({ $0.period == first.period }) else {
      throw .undecided(
        dimension: metadata.period.column,
        values: Set(parts.map(\.period)).sorted().map(\.id))
    }
    let partition = Self.partition(metadata, dimension, measure, selection.conditions)
    let isPercent = definition.unit == .percent
    guard isPercent || definition.unit == .count else {
      throw .wrongUnit("a breakdown needs counts or shares, not rates")
    }
    let hasAll = try Self.hasAllCategories(parts, selection: selection, dimension: dimension)
    let isComplete =
      hasAll && parts.count == observations.count { $0.dimensions[dimension] != "all" }
    let base = try BaseFinder(
      selection: selection, dimension: dimension, measure: definition, baseDataset: baseDataset
    ).base(
      of: parts, all: observations,
      isExhaustive: isComplete && partition.map { $0.remainder == nil } ?? false)
    var categories = parts.map { part in
      Self.category(
        part, dimension: dimension, metadata: metadata, base: base, isPercent: isPercent)
    }
    if var partition {
      if !hidden.isEmpty { partition.remainder = Self.hiddenLabel }
      try Self.addRemainder(to: &categories, partition: partition, base: base, isPercent: isPercent)
    }
    dataset = selection.dataset.name
    self.base = base
    isPartition = partition != nil
    isFromCounts = !isPercent
    let order = metadata.dimension(named: dimension)?.order
    let sorted = Self.sorted(categories, order: order)
    self.categories = sorted
    self.decimals = decimals
    suppressed = hidden.compactMap { $0.dimensions[dimension] }
    if !isPercent, partition != nil,
      let rounded = LargestRemainder.rounded(sorted.map { $0.count ?? 0 }, decimals: decimals)
    {
      printedPercents = rounded.percents
      adjusted = rounded.adjusted.map { sorted[$0].id }
      separated = rounded.separated.map { $0.map { sorted[$0].id } }
    } else {
      let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
      printedPercents = sorted.map {
        isPercent ? $0.share.percent : ($0.share.percent * scale).rounded() / scale
      }
      adjusted = []
      separated = []
    }
  }

  /// The label of the categories together whose counts are hidden.
  public static let hiddenLabel = "Not shown separately"

  /// The label of what the published parts of a base leave, where the dataset gives no other.
  public static let remainderLabel = "Other or not stated"

  /// Returns the category of an id, or nothing.
  public func category(_ id: String) -> BreakdownCategory? {
    categories.first { $0.id == id }
  }

  /// Returns what the data package says of the categories of a column as exclusive parts, if anything.
  static func partition(
    _ metadata: DatasetMetadata, _ dimension: String, _ measure: String,
    _ conditions: [String: String]
  ) -> Partition? {
    metadata.partitions.first { partition in
      partition.column == dimension && partition.measure ?? measure == measure
        && partition.conditions.allSatisfy { conditions[$0.key] == $0.value }
    }
  }

  /// Tells whether every category that the edition has in any period is among the parts; where one is
  /// missing, the sum of the others is no base.
  private static func hasAllCategories(
    _ parts: [SelectedObservation], selection: Selection, dimension: String
  ) throws(AnalysisError) -> Bool {
    let all = try Selection(
      selection.dataset, where: selection.conditions, edition: .pinned(parts[0].edition),
      open: selection.openDimensions)
    let known = try all.observations(of: [parts[0].measure]).compactMap { $0.dimensions[dimension] }
    return Set(known).subtracting(["all"]).isSubset(
      of: parts.compactMap { $0.dimensions[dimension] })
  }

  private static func category(
    _ part: SelectedObservation, dimension: String, metadata: DatasetMetadata, base: Base,
    isPercent: Bool
  ) -> BreakdownCategory {
    let id = part.dimensions[dimension] ?? ""
    let number = part.observation.number ?? 0
    let label = metadata.dimension(named: dimension)?.label(for: id) ?? id
    let kind = BreakdownCategory.Kind(id: id)
    return BreakdownCategory(
      id: id, label: label,
      share: isPercent
        ? Share(percent: number, decimals: part.decimals, of: base) : Share(number, of: base),
      count: isPercent ? nil : number, kind: kind, rows: [part.row], edition: part.edition,
      flag: part.flag, estimate: part.estimate)
  }

  private static func addRemainder(
    to categories: inout [BreakdownCategory], partition: Partition, base: Base, isPercent: Bool
  ) throws(AnalysisError) {
    let decimals = categories.map(\.share.decimals).max() ?? 0
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    let sum = categories.reduce(0) { $0 + $1.share.percent }
    let counted = categories.reduce(0) { $0 + ($1.count ?? 0) }
    // Each published share may be off by half a unit.
    let slack = isPercent ? unit / 2 * Double(categories.count) + 1e-9 : 1e-9
    guard sum <= 100 + slack else {
      throw .exceedsBase(sum: sum, rows: categories.flatMap(\.rows))
    }
    let rest = 100 - sum
    // Parts that are said to be all leave what their rounding does not explain.
    let least = isPercent ? (partition.remainder == nil ? slack : unit * 0.5) : 0
    guard rest > least, isPercent || base.count - counted > 1e-9 else { return }
    let label = partition.remainder ?? remainderLabel
    let percent = isPercent ? (rest / unit).rounded() * unit : rest
    categories.append(
      BreakdownCategory(
        id: "remainder", label: label, share: Share(percent: percent, decimals: decimals, of: base),
        count: isPercent ? nil : base.count - counted, kind: .remainder,
        rows: categories.flatMap(\.rows), edition: categories[0].edition, flag: nil,
        estimate: nil))
  }

  private static func sorted(
    _ categories: [BreakdownCategory], order: [String]?
  ) -> [BreakdownCategory] {
    func rank(_ category: BreakdownCategory) -> Int {
      switch category.kind {
      case .published: 0
      case .other: 1
      case .unknown: 2
      case .remainder: 3
      }
    }
    return categories.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if rank(first) != rank(second) { return rank(first) < rank(second) }
      if let order, let one = order.firstIndex(of: first.id),
        let other = order.firstIndex(of: second.id), one != other
      {
        return one < other
      }
      if order == nil, first.share.percent != second.share.percent {
        return first.share.percent > second.share.percent
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}
