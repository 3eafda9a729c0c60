import DatasetReading

/// What a figure is known to be of, beyond the words that name it: its publisher, its place, its subject.
///
/// Words of a sentence that are neither here nor plain say more than the figure does.
struct FactContext: Hashable {
  /// The stems of all words that the dataset uses for the figure.
  private var stems: Set<String>
  /// Whether the figure is of the whole nation, or a share of it.
  private var isNational: Bool
  /// The pairs of words that follow one another in these words, such as those of the publisher's name.
  private var pairs: Set<[String]>
  /// Whether the figure is of people.
  private var isOfPeople: Bool

  private static let nation: Set<String> = [
    "nation", "nations", "national", "nationally", "nationwide", "country", "countrywide", "u.s",
    "united", "american", "america",
  ]
  private static let people: Set<String> = [
    "person", "persons", "people", "individual", "individuals", "defendant", "defendants",
    "suspect", "suspects",
  ]
  private static let peopleNouns = people.union([
    "victims", "survivors", "traffickers", "residents",
  ])
  /// Words that say the same; a figure with one of them explains the others.
  private static let synonyms: [Set<String>] = [
    ["enforcement", "police", "law", "officers", "fbi", "arrests"],
    ["custody", "prison", "prisons", "held", "hold", "holding", "inmates", "prisoners"],
    ["admissions", "admitted"],
  ].map { Set($0.map(WordStem.stem)) }

  init(
    of measure: Measure, base: Measure?, in metadata: DatasetMetadata, title: String,
    labels: [String]
  ) {
    let nouns = [measure, base].compactMap { $0?.noun }
    var texts = [metadata.publisher.name, metadata.publisher.short, measure.label] + labels
    texts += nouns.flatMap { [$0.singular, $0.plural] }
    texts += [measure.subtitle, base?.subtitle].compactMap { $0 }
    let places = metadata.area.map { [$0] } ?? labels
    let isShare =
      measure.unit == .percent
      && Self.words(measure.label).contains(where: Self.nation.contains)
    isNational = places.contains("United States") || isShare
    pairs = Set(
      texts.map(Self.words).flatMap { words in
        zip(words, words.dropFirst()).map { [$0, $1] }
      })
    if places.contains("United States") {
      texts.removeAll { $0 == "United States" }
    } else {
      texts += places
    }
    // A title of several measures has words that are not of each.
    if metadata.measures.count == 1 { texts.append(title) }
    stems = Set(texts.flatMap(Self.words).map(WordStem.stem))
    let courts = ["u.s. attorneys", "u.s. district", "federal"]
    if courts.contains(where: (texts + [title]).joined(separator: " ").lowercased().contains) {
      stems.insert(WordStem.stem("federal"))
    }
    if !places.contains("United States"), !places.isEmpty {
      stems.formUnion(["state", "statewide"].map(WordStem.stem))
    }
    let heads = nouns.compactMap { Self.words($0.plural).first }
    isOfPeople = measure.unit == .percent || heads.contains(where: Self.peopleNouns.contains)
    for group in Self.synonyms where !group.isDisjoint(with: stems) { stems.formUnion(group) }
  }

  /// Whether a word in lower case says nothing that the figure does not.
  func explains(_ word: String) -> Bool {
    if Self.people.contains(word) { return isOfPeople || stems.contains(WordStem.stem(word)) }
    if Self.nation.contains(word) { return isNational }
    return PlainWord.contains(word) || stems.contains(WordStem.stem(word))
  }

  /// Whether two words follow one another in what the dataset says of the figure: "National Human".
  func hasPair(_ word: String, _ next: String) -> Bool { pairs.contains([word, next]) }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
      .map { $0.last == "." ? String($0.dropLast()) : String($0) }
  }
}
