import DatasetReading

/// What a definition asks to compute, with the places of all names for messages.
public struct AnalysisRequest: Hashable, Sendable {
  /// The kind of analysis.
  public var kind: Kind
  /// Where the analysis stands.
  public var place: Located<String>
  /// The dataset.
  public var dataset: Located<String>
  /// The measures; one for all kinds but trends and totals.
  public var measures: [Located<String>]
  /// The dimensions to split by; the last one holds the categories.
  public var by: [Located<String>]
  /// The conditions by column.
  public var conditions: [String: Located<String>]
  /// The first year of a trend.
  public var from: Located<Int>?
  /// The last year of a trend.
  public var to: Located<Int>?
  /// The periods of a trend or of a comparison, where they are named.
  public var periods: [Located<String>]?
  /// The edition to use instead of the newest.
  public var edition: Located<String>?
  /// The number of places of a ranking that are shown.
  public var top: Int?
  /// The decimals of computed shares.
  public var decimals: Int?
  /// The population that rates are of.
  public var per: Population?
  /// The word that says what is shown, where it was written.
  public var showPlace: Located<String>?

  /// What is shown.
  public var show: Show { showPlace.flatMap { Show(rawValue: $0.value) } ?? .values }

  /// What an analysis shows of its values.
  public enum Show: String, Hashable, Sendable, CaseIterable {
    /// The values themselves.
    case values
    /// The difference of two values; of percentages, in percentage points.
    case change
    /// The difference in percent of the earlier value, from ten up.
    case percentChange
  }

  /// The kinds of analysis.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Measures over time.
    case trend
    /// The split of one base.
    case breakdown
    /// Categories in the order of a measure.
    case ranking
    /// Several measures of one period.
    case totals
  }

  /// The population of a rate.
  public struct Population: Hashable, Sendable {
    /// The dataset of the population.
    public var dataset: Located<String>
    /// The measure in it.
    public var measure: Located<String>
    /// The edition to use instead of the newest.
    public var edition: Located<String>?
  }

  /// The datasets that are read.
  public var datasets: [Located<String>] { [dataset] + (per.map { [$0.dataset] } ?? []) }

  /// Returns the place where a name was written, or that of the analysis.
  func place(of name: String) -> (location: SourceLocation, keyPath: String) {
    var candidates = measures + by + (periods ?? [])
    candidates += [edition, per?.dataset, per?.measure, per?.edition].compactMap { $0 }
    candidates += conditions.sorted { $0.key < $1.key }.map(\.value)
    if let found = candidates.first(where: { $0.value == name }) {
      return (found.location, found.keyPath)
    }
    if let condition = conditions[name] { return (condition.location, condition.keyPath) }
    return (place.location, place.keyPath)
  }
}
