public import DatasetReading

/// The rows of a dataset that an analysis looks at.
///
/// A dimension without a condition takes the value `all` where the dataset has it, or its only
/// value; otherwise it is open, and an analysis must split by it.
public struct Selection: Sendable {
  /// The dataset.
  public let dataset: Dataset
  /// The value that each decided dimension has.
  public let conditions: [String: String]
  /// The dimensions without a value.
  public let openDimensions: [String]
  /// The editions to use.
  public let edition: EditionChoice
  /// The period, where one was chosen as a condition.
  public let period: String?

  /// Creates a selection.
  ///
  /// - Parameters:
  ///   - dataset: The dataset.
  ///   - conditions: Values by dimension; the period column may be among them.
  ///   - edition: The editions to use.
  ///   - open: Dimensions to leave open.
  /// - Throws: `AnalysisError.unknown` for a column, value or edition that the dataset does not have.
  public init(
    _ dataset: Dataset, where conditions: [String: String] = [:],
    edition: EditionChoice = .newest, open: [String] = []
  ) throws(AnalysisError) {
    self.dataset = dataset
    self.edition = edition
    let metadata = dataset.metadata
    let periodColumn = metadata.period.column
    let names = metadata.dimensions.map(\.name)
    for name in (Array(conditions.keys) + open).sorted()
    where name != periodColumn && !names.contains(name) {
      throw .unknown(noun: "column", name: name, known: names + [periodColumn])
    }
    if case .pinned(let id) = edition, !metadata.editions.contains(where: { $0.id == id }) {
      throw .unknown(noun: "edition", name: id, known: metadata.editions.map(\.id))
    }
    period = conditions[periodColumn]
    if let period, let known = dataset.column(named: periodColumn)?.distinctTexts,
      !known.contains(period)
    {
      throw .unknown(noun: "period", name: period, known: known)
    }
    var decided: [String: String] = [:]
    var undecided: [String] = []
    for name in names {
      let values = dataset.column(named: name)?.distinctTexts ?? []
      if let value = conditions[name] {
        guard values.contains(value) else {
          throw .unknown(noun: name, name: value, known: values)
        }
        decided[name] = value
      } else if !open.contains(name), values.contains("all") {
        decided[name] = "all"
      } else if !open.contains(name), values.count == 1 {
        decided[name] = values[0]
      } else {
        undecided.append(name)
      }
    }
    self.conditions = decided
    openDimensions = undecided
  }

  /// Returns the observations of measures, one for each period, measure and open dimension's value.
  ///
  /// With the newest edition, an edition without a value does not hide an older one with a value.
  /// The order is that of the periods, then of first appearance.
  ///
  /// - Throws: `AnalysisError.unknown` for a measure, `.duplicate` for a row found twice.
  /// - Complexity: O(*n*) in the number of rows.
  public func observations(of measures: [String]) throws(AnalysisError) -> [SelectedObservation] {
    for measure in measures where dataset.metadata.measures[measure] == nil {
      throw .unknown(noun: "measure", name: measure, known: dataset.metadata.measureOrder)
    }
    var found: [SelectedObservation] = []
    var places: [[String]: Int] = [:]
    for candidate in candidates(measures) {
      let key =
        [candidate.period.id, candidate.measure]
        + openDimensions.map { candidate.dimensions[$0] ?? "" }
      guard let place = places[key] else {
        places[key] = found.count
        found.append(candidate)
        continue
      }
      let current = found[place]
      if current.edition == candidate.edition { throw .duplicate(current.row, candidate.row) }
      if supersedes(candidate, current) { found[place] = candidate }
    }
    return found.enumerated().sorted {
      $0.element.period != $1.element.period
        ? $0.element.period < $1.element.period : $0.offset < $1.offset
    }.map(\.element)
  }

  private func supersedes(_ new: SelectedObservation, _ old: SelectedObservation) -> Bool {
    // What is hidden in the newer edition must not come back from the older one.
    let hasNew = new.observation.number != nil || new.observation == .missing(.suppressed)
    let hasOld = old.observation.number != nil || old.observation == .missing(.suppressed)
    if hasNew != hasOld { return hasNew }
    // A projection never takes the place of a figure.
    if hasNew, new.isProjected != old.isProjected { return old.isProjected }
    let order = dataset.metadata.editions.map(\.id)
    return (order.firstIndex(of: new.edition) ?? -1) > (order.firstIndex(of: old.edition) ?? -1)
  }

  /// Returns the rows that match, whatever their edition's age.
  private func candidates(_ measures: [String]) -> [SelectedObservation] {
    let metadata = dataset.metadata
    let roles = metadata.roles
    guard let values = dataset.column(named: roles.value),
      let measureColumn = dataset.column(named: roles.measure),
      let editionColumn = dataset.column(named: roles.edition),
      let periodColumn = dataset.column(named: metadata.period.column)
    else { return [] }
    let flags = roles.flag.flatMap(dataset.column(named:))
    let estimates = EstimateColumns(dataset)
    let dimensions = metadata.dimensions.compactMap { dataset.column(named: $0.name) }
    let decided = dimensions.compactMap { column in conditions[column.name].map { (column, $0) } }
    var pinned: String?
    if case .pinned(let id) = edition { pinned = id }
    return (0..<dataset.rowCount).compactMap { row in
      let measure = measureColumn.text(at: row)
      guard measures.contains(measure),
        decided.allSatisfy({ $0.0.text(at: row) == $0.1 }),
        pinned ?? editionColumn.text(at: row) == editionColumn.text(at: row)
      else { return nil }
      let periodID = periodColumn.text(at: row)
      guard period ?? periodID == periodID else { return nil }
      let observation = values.observation(at: row)
      let flag = flags?.text(at: row) ?? ""
      return SelectedObservation(
        observation: observation, period: Period(periodID, in: metadata.period),
        measure: measure,
        dimensions: Dictionary(
          dimensions.map { ($0.name, $0.text(at: row)) }, uniquingKeysWith: { first, _ in first }),
        edition: editionColumn.text(at: row),
        row: RowReference(
          dataset: dataset.name, file: dataset.path, line: Int(dataset.lines[row])),
        flag: flag.isEmpty ? nil : flag, decimals: Self.decimals(observation.number ?? 0),
        estimate: observation.number.flatMap { number in
          metadata.measures[measure].flatMap {
            estimates.estimate(at: row, of: $0, value: number)
          }
        },
        isProjected: metadata.projectionFlags.contains(flag))
    }
  }

  /// The decimals that a published number has, at most six.
  private static func decimals(_ number: Double) -> Int {
    var scaled = number
    for decimals in 0..<6 {
      if abs(scaled - scaled.rounded()) < 1e-9 * max(1, abs(scaled)) { return decimals }
      scaled *= 10
    }
    return 6
  }
}
