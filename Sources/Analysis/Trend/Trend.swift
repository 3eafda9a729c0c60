import DatasetReading

/// Measures over time.
///
/// All series have a point for the same periods. Every year between the first and the last is there,
/// also without a row: a year that was not published is a gap, not a leap.
public struct Trend: Hashable, Sendable {
  /// The dataset's name.
  public let dataset: String
  /// The series in the order in which the measures were named.
  public let series: [TrendSeries]
  /// The periods in order.
  public let periods: [Period]

  /// Creates the trend of measures.
  ///
  /// - Parameters:
  ///   - selection: The rows; every dimension must be decided.
  ///   - measures: The ids of the measures.
  ///   - from: The first year; the first with a number, shown or hidden, where nothing is given.
  ///   - to: The last year; the last with a number, shown or hidden, where nothing is given.
  ///   - only: These periods alone, by the ids of the dataset.
  /// - Throws: `AnalysisError` for unknown names, open dimensions, a start after the end or beside named
  ///   periods, or when no number is found.
  public init(
    _ selection: Selection, measures: [String], from: Int? = nil, to: Int? = nil,
    only: [String]? = nil
  ) throws(AnalysisError) {
    if let open = selection.openDimensions.first {
      throw .undecided(
        dimension: open, values: selection.dataset.column(named: open)?.distinctTexts ?? [])
    }
    let observations = try selection.observations(of: measures)
    let metadata = selection.dataset.metadata
    let ids = try Self.periodIDs(
      observations, selection: selection, from: from, to: to, only: only)
    let periods = ids.map { Period($0, in: metadata.period) }
    dataset = selection.dataset.name
    self.periods = periods
    series = measures.compactMap { id in
      guard let measure = metadata.measures[id] else { return nil }
      return TrendSeries(
        measure: measure,
        points: periods.map { period in
          Self.point(observations.first { $0.measure == id && $0.period == period }, period)
        },
        breaks: metadata.breaks.filter { $0.measure == nil || $0.measure == id })
    }
    guard series.contains(where: { !$0.known.isEmpty }) else {
      let isHidden = series.contains { !$0.hidden.isEmpty }
      throw .nothingFound(
        "a value of \(measures.joined(separator: ", ")) in these periods"
          + (isHidden ? " that is not hidden" : ""))
    }
  }

  private static func point(_ found: SelectedObservation?, _ period: Period) -> TrendPoint {
    TrendPoint(
      period: period, observation: found?.observation ?? .missing(.notAvailable),
      edition: found?.edition, row: found?.row, flag: found?.flag,
      estimate: found?.estimate, isProjected: found?.isProjected ?? false)
  }

  private static func periodIDs(
    _ observations: [SelectedObservation], selection: Selection, from: Int?, to: Int?,
    only: [String]?
  ) throws(AnalysisError) -> [String] {
    let column = selection.dataset.column(named: selection.dataset.metadata.period.column)
    let known = column?.distinctTexts ?? []
    if let only {
      guard from == nil, to == nil else {
        throw .wrongPeriods("name the periods, or where the trend starts and ends, but not both")
      }
      for (index, id) in only.enumerated() where only[..<index].contains(id) {
        throw .wrongPeriods("the period \(id) stands twice")
      }
      for id in only where !known.contains(id) {
        throw .unknown(noun: "period", name: id, known: known)
      }
      return only.map { Period($0, in: selection.dataset.metadata.period) }.sorted().map(\.id)
    }
    if let from, let to, from > to {
      throw .wrongPeriods("the trend starts in \(from), after it ends in \(to)")
    }
    if from != nil || to != nil, known.contains(where: { Int($0) == nil }) {
      throw .wrongPeriods(
        "only years can start and end a trend; name the periods instead: "
          + known.prefix(12).joined(separator: ", "))
    }
    // A hidden year keeps its place, also at the edges.
    let valued = observations.filter {
      $0.observation.number != nil || $0.observation == .missing(.suppressed)
    }
    let years = valued.compactMap(\.period.year)
    guard years.count == valued.count, let first = from ?? years.min(),
      let last = to ?? years.max(), first <= last, last - first <= 500
    else {
      var seen = Set<Period>()
      return valued.map(\.period).filter { seen.insert($0).inserted }.map(\.id)
    }
    return (first...last).map(String.init)
  }
}
