internal import Analysis
import DatasetReading
import Figures

/// The published figures by what a sentence can say of them.
struct FactIndex: Sendable {
  private(set) var facts: [Fact] = []
  /// The stems that name any measure of counts.
  private(set) var countedStems: Set<String> = []
  /// The stems that name any measure or category.
  private(set) var names: Set<String> = []
  let datasets: [String: Dataset]

  /// Gathers the facts of all editions, or of each figure only the newest.
  init(_ datasets: [String: Dataset], newestOnly: Bool = false) {
    self.datasets = datasets
    for name in datasets.keys.sorted() {
      if let dataset = datasets[name] { add(dataset) }
    }
    if newestOnly { keepNewest() }
    for fact in facts { names.formUnion(fact.measureStems.union(fact.valueStems)) }
    for fact in facts where fact.measure.unit == .count {
      countedStems.formUnion(fact.measureStems)
    }
  }

  /// Whether a word is one of those that name a measure or category.
  func isName(_ word: String) -> Bool {
    !WordStem.stems(of: word).isDisjoint(with: names)
  }

  /// Whether words stand together in the name of one category, or in that of one measure without being
  /// measures of their own.
  func areOneName(_ words: [String]) -> Bool {
    let stems = words.map(WordStem.stems)
    func areIn(_ name: Set<String>) -> Bool {
      stems.allSatisfy { !$0.isEmpty && $0.isSubset(of: name) }
    }
    if facts.contains(where: { areIn($0.valueStems) }) { return true }
    return facts.contains { areIn($0.measureStems) }
      && !stems.allSatisfy { own in facts.contains { $0.measureStems == own } }
  }

  private mutating func keepNewest() {
    struct Name: Hashable {
      var dataset: String
      var measure: String
      var period: Period
      var dimensions: [String: String]
    }
    let groups = Dictionary(grouping: facts) {
      Name(
        dataset: $0.dataset, measure: $0.measure.id, period: $0.period, dimensions: $0.dimensions)
    }
    let newest = groups.mapValues { $0.map(\.age).max() ?? 0 }
    facts.removeAll { fact in
      let name = Name(
        dataset: fact.dataset, measure: fact.measure.id, period: fact.period,
        dimensions: fact.dimensions)
      return fact.age < newest[name] ?? 0
    }
  }

  private mutating func add(_ dataset: Dataset) {
    let metadata = dataset.metadata
    let roles = metadata.roles
    guard let values = dataset.column(named: roles.value),
      let measures = dataset.column(named: roles.measure),
      let editions = dataset.column(named: roles.edition),
      let periods = dataset.column(named: metadata.period.column)
    else { return }
    // The name of a characteristic is seldom said beside its category: "92% were male".
    let optional = Set(metadata.partitions.flatMap { $0.conditions.keys })
      .subtracting(metadata.partitions.map(\.column))
    let estimates = EstimateColumns(dataset)
    let flags = roles.flag.flatMap(dataset.column(named:))
    let order = metadata.editions.map(\.id)
    // "Reporting states" is no name that a sentence would have to say.
    let area = Self.isName(metadata.area ?? "") ? WordStem.stems(of: metadata.area ?? "") : []
    var contexts: [[String]: FactContext] = [:]
    for row in 0..<dataset.rowCount {
      guard let value = values.observation(at: row).number,
        let measure = metadata.measures[measures.text(at: row)],
        measure.unit != .percent || measure.base != nil
      else { continue }
      var dimensions: [String: String] = [:]
      var stems = area
      var labels: [String] = []
      var values = [area]
      for dimension in metadata.dimensions {
        let text = dataset.column(named: dimension.name)?.text(at: row) ?? ""
        dimensions[dimension.name] = text
        if text == "all" || text.isEmpty || optional.contains(dimension.name) { continue }
        labels.append(dimension.label(for: text))
        // A year is a full one unless it is said not to be.
        let value = WordStem.stems(of: dimension.label(for: text)).subtracting(["full"])
        stems.formUnion(value)
        values.append(value)
      }
      let noun = measure.noun?.plural ?? measure.label
      var names = WordStem.stems(of: noun)
      if names.isEmpty { names = WordStem.stems(of: measure.label) }
      let context =
        contexts[[measure.id] + labels]
        ?? FactContext(
          of: measure, base: measure.base.flatMap { metadata.measures[$0.measure] }, in: metadata,
          title: dataset.title, labels: labels)
      contexts[[measure.id] + labels] = context
      let flag = flags?.text(at: row) ?? ""
      facts.append(
        Fact(
          dataset: dataset.name, measure: measure,
          period: Period(periods.text(at: row), in: metadata.period), dimensions: dimensions,
          edition: editions.text(at: row), age: order.firstIndex(of: editions.text(at: row)) ?? 0,
          value: value, decimals: Self.decimals(value),
          row: RowReference(
            dataset: dataset.name, file: dataset.path, line: Int(dataset.lines[row])),
          estimate: estimates.estimate(at: row, of: measure, value: value),
          isProjected: metadata.projectionFlags.contains(flag),
          measureStems: names, valueStems: stems, values: values,
          neededStems: Self.needed(names),
          shareStems: Self.shareStems(measure, in: metadata), head: Self.head(measure),
          context: context,
          isFlagged: !flag.isEmpty))
    }
  }

  /// The decimals of a published number, at most three.
  private static func decimals(_ value: Double) -> Int {
    var scaled = abs(value)
    for decimals in 0..<3 {
      if abs(scaled - scaled.rounded()) < 1e-9 * max(1, scaled) { return decimals }
      scaled *= 10
    }
    return 3
  }

  /// The stems of a share's label without those of its base.
  private static func shareStems(_ measure: Measure, in metadata: DatasetMetadata) -> Set<String> {
    guard measure.unit == .percent, let base = measure.base else { return [] }
    let noun = metadata.measures[base.measure]
    let own = [noun?.label, noun?.noun?.plural, "share nation national rate", base.measure]
    return WordStem.stems(of: measure.label).subtracting(
      own.compactMap { $0 }.reduce(into: []) { $0.formUnion(WordStem.stems(of: $1)) })
  }

  /// Whether each word begins with a capital letter, as in the name of a place.
  private static func isName(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// The stems that name a measure without the word for the people whom it counts: "1,169 persons were charged".
  private static func needed(_ names: Set<String>) -> Set<String> {
    let prison: Set = [WordStem.stem("prison"), WordStem.stem("custody")]
    // Who is in custody is in prison.
    let same = names.isSuperset(of: prison) ? [WordStem.stem("custody")] : []
    let others = names.subtracting([WordStem.stem("defendants")] + same)
    return others.isEmpty ? names : others
  }

  /// The word for what is counted, where it is one of those that name nothing by themselves.
  private static func head(_ measure: Measure) -> Set<String> {
    guard let noun = measure.noun, let first = noun.plural.split(separator: " ").first,
      WordStem.stems(of: String(first)).isEmpty,
      !["persons", "people", "attorneys"].contains(first.lowercased())
    else { return [] }
    return [first.lowercased(), noun.singular.prefix { $0 != " " }.lowercased()]
  }
}
