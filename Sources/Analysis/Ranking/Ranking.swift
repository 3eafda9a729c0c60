public import DatasetReading

/// Categories in the order of a measure or a rate, the highest first.
///
/// Equal values share a rank and the next rank is skipped: 1, 2, 2, 4. Categories such as "other" and
/// "unknown" are no places and have no rank.
public struct Ranking: Hashable, Sendable {
  /// The dataset's name.
  public let dataset: String
  /// The measure.
  public let measure: Measure
  /// The period.
  public let period: Period
  /// The entries, the highest first; equals in the order of their labels.
  public let entries: [Entry]
  /// What is no place, such as "other" and "unknown", in that order and then that of the file.
  public let unplaced: [Unplaced]
  /// The categories without a value, but for those that are hidden, in the order of the file.
  public let missing: [String]
  /// The categories whose value is hidden, in the order of the file.
  public let hidden: [HiddenPlace]
  /// The names of what is no place and has a hidden value, in the order of the file.
  public let hiddenUnplaced: [String]
  /// The population's dataset and edition, when values are rates.
  public let population: Population?

  /// A category with its value and rank.
  public struct Entry: Hashable, Sendable {
    /// The value in the dataset.
    public let id: String
    /// The name for people.
    public let label: String
    /// The value: a count, or a rate per 100,000.
    public let value: Double
    /// The count behind a rate.
    public let count: Double
    /// The population behind a rate.
    public let population: Double?
    /// The rank, from 1.
    public let rank: Int
    /// Whether others have the same rank.
    public let isTied: Bool
    /// The rows that it comes from.
    public let rows: [RowReference]
    /// The edition's id.
    public let edition: String
    /// The id of the row's flag.
    public let flag: String?
    /// How exact the value is, the population of a rate taken as exact; nothing for a full count.
    public let estimate: Estimate?
    /// Whether the publisher projected the value.
    public let isProjected: Bool
  }

  /// A category that is no place and has no rank: other places together, or those that are not known.
  public struct Unplaced: Hashable, Sendable {
    /// The value in the dataset.
    public let id: String
    /// The name for people.
    public let label: String
    /// The count, or share; never a rate, for nobody knows of how many.
    public let value: Double
    /// The row that it comes from.
    public let row: RowReference
    /// The edition's id.
    public let edition: String
    /// The id of the row's flag.
    public let flag: String?
  }

  /// The population that rates are of.
  public struct Population: Hashable, Sendable {
    /// The dataset's name.
    public let dataset: String
    /// The edition of the population figures.
    public let edition: Edition
    /// The publisher.
    public let publisher: Publisher
    /// The year of the population.
    public let period: Period
  }

  /// Creates the ranking of a measure's categories, as counts or per 100,000 of a population.
  ///
  /// - Parameters:
  ///   - selection: The rows of one period; `dimension` must be open.
  ///   - dimension: The column to rank by.
  ///   - measure: The measure, in counts.
  ///   - population: The populations of the same categories, for rates; the same year is taken, and
  ///     a category without a population is missing.
  ///   - populationMeasure: The measure of the population's dataset.
  ///   - populationEdition: The edition of the population's figures.
  /// - Throws: `AnalysisError` for unknown names, several periods, or nothing found.
  public init(
    _ selection: Selection, by dimension: String, measure: String, per population: Dataset? = nil,
    populationMeasure: String = "population", populationEdition: EditionChoice = .newest
  ) throws(AnalysisError) {
    let metadata = selection.dataset.metadata
    guard let definition = metadata.measures[measure] else {
      throw .unknown(noun: "measure", name: measure, known: metadata.measureOrder)
    }
    let labels = metadata.dimension(named: dimension)
    let found = try selection.observations(of: [measure])
    // The whole, such as "United States" among states, is no place among its parts.
    let observations = found.filter { observation in
      let id = observation.dimensions[dimension]
      return id != "all" && id != labels?.total
    }
    guard let first = observations.first else {
      throw .nothingFound("a category of \"\(dimension)\" for \"\(measure)\" with these conditions")
    }
    guard observations.allSatisfy({ $0.period == first.period }) else {
      throw .undecided(
        dimension: metadata.period.column,
        values: Set(observations.map(\.period)).sorted().map(\.id))
    }
    let people = try Self.populations(
      population, measure: populationMeasure, dimension: dimension, period: first.period,
      edition: populationEdition)
    dataset = selection.dataset.name
    self.measure = definition
    period = first.period
    var valued: [(SelectedObservation, value: Double, person: SelectedObservation?)] = []
    var missing: [String] = []
    var hidden: [HiddenPlace] = []
    let most =
      definition.unit == .count
      ? Self.mostHidden(
        found, by: dimension,
        isPartition: Breakdown.partition(metadata, dimension, measure, selection.conditions) != nil)
      : nil
    unplaced = Self.unplaced(observations, dimension: dimension, labels: labels)
    hiddenUnplaced = observations.compactMap { observation in
      guard let id = observation.dimensions[dimension],
        BreakdownCategory.Kind(id: id) != .published,
        observation.observation == .missing(.suppressed)
      else { return nil }
      return labels?.label(for: id) ?? id
    }
    for observation in observations {
      let id = observation.dimensions[dimension] ?? ""
      if BreakdownCategory.Kind(id: id) != .published { continue }
      guard let count = observation.observation.number else {
        guard observation.observation == .missing(.suppressed) else {
          missing.append(id)
          continue
        }
        let residents = people[id]?.observation.number
        let limit = most.flatMap { most in
          population == nil ? most : residents.flatMap { Rate(count: most, population: $0)?.value }
        }
        hidden.append(HiddenPlace(id: id, label: labels?.label(for: id) ?? id, most: limit))
        continue
      }
      guard population != nil else {
        valued.append((observation, count, nil))
        continue
      }
      guard let person = people[id], let number = person.observation.number,
        let rate = Rate(count: count, population: number)
      else {
        missing.append(id)
        continue
      }
      valued.append((observation, rate.value, person))
    }
    func label(_ observation: SelectedObservation) -> String {
      let id = observation.dimensions[dimension] ?? ""
      return labels?.label(for: id) ?? id
    }
    valued.sort { $0.value != $1.value ? $0.value > $1.value : label($0.0) < label($1.0) }
    entries = valued.map { observation, value, person in
      Entry(
        id: observation.dimensions[dimension] ?? "", label: label(observation), value: value,
        count: observation.observation.number ?? 0, population: person?.observation.number,
        rank: 1 + valued.count { $0.value > value },
        isTied: valued.count { $0.value == value } > 1,
        rows: [observation.row] + (person.map { [$0.row] } ?? []), edition: observation.edition,
        flag: observation.flag,
        estimate: observation.estimate.flatMap { own in
          person == nil
            ? own : person?.observation.number.flatMap { own.scaled(by: Rate.per / $0) }
        }, isProjected: observation.isProjected)
    }
    self.missing = missing
    self.hidden = hidden
    let used = valued.first?.person
    self.population = population.flatMap { dataset in
      used.flatMap { row in
        dataset.metadata.editions.first { $0.id == row.edition }.map {
          Population(
            dataset: dataset.name, edition: $0, publisher: dataset.metadata.publisher,
            period: row.period)
        }
      }
    }
  }

  /// Returns the entry of a category, or nothing.
  public func entry(_ id: String) -> Entry? { entries.first { $0.id == id } }

  private static func unplaced(
    _ observations: [SelectedObservation], dimension: String, labels: Dimension?
  ) -> [Unplaced] {
    let kinds: [BreakdownCategory.Kind] = [.other, .unknown]
    return kinds.flatMap { kind in
      observations.compactMap { observation in
        guard let id = observation.dimensions[dimension], BreakdownCategory.Kind(id: id) == kind,
          let number = observation.observation.number
        else { return nil }
        return Unplaced(
          id: id, label: labels?.label(for: id) ?? id, value: number, row: observation.row,
          edition: observation.edition, flag: observation.flag)
      }
    }
  }

  private static func populations(
    _ dataset: Dataset?, measure: String, dimension: String, period: Period, edition: EditionChoice
  ) throws(AnalysisError) -> [String: SelectedObservation] {
    guard let dataset else { return [:] }
    guard dataset.metadata.period.kind == .calendar || dataset.metadata.period.kind == period.kind
    else {
      throw .mixedYears(
        "the years of the counts and of the population are of different kinds (\(period.kind.rawValue) "
          + "and \(dataset.metadata.period.kind.rawValue)), and a rate needs both of one year")
    }
    let selection = try Selection(
      dataset, where: [dataset.metadata.period.column: period.id], edition: edition,
      open: [dimension])
    let observations = try selection.observations(of: [measure])
    return Dictionary(
      observations.map { ($0.dimensions[dimension] ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
