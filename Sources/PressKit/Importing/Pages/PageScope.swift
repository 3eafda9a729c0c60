import DatasetReading

/// What the lines of a page say of the figures below them: of which year, which area and which part of the
/// page they are.
///
/// A line that says another year or area, or that is a heading which nobody explained, makes the figures
/// under it doubtful; they are then an error, never a guess.
struct PageScope {
  /// What a line says.
  enum Sense: Hashable {
    /// Nothing of the figures.
    case nothing
    /// The year of the figures; whether it is the one that is asked for, and whether their area stands
    /// beside it.
    case year(isTaken: Bool, namesArea: Bool = false)
    /// A heading that the recipe knows; whether it is one of time, and whether the area stands beside it.
    case section(isTaken: Bool, isOfTime: Bool, namesArea: Bool = false)
    /// The area of the figures.
    case area
    /// Another year or area, with what it says.
    case other(kind: Kind, words: String)
  }

  /// What a doubtful line is about.
  enum Kind: Hashable {
    case year, time, area, section
  }

  private let vocabulary: PageVocabulary
  private let places: PagePlaces
  private let period: String
  private let area: String?
  /// The years of the period.
  private let years: Set<String>

  /// The words of a line that make it a statement of time.
  private static let times: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec", "month", "months", "monthly", "quarter", "quarterly", "week", "weekly", "half",
    "since", "inception", "lifetime", "alltime", "cumulative", "date", "ytd", "decade", "years",
    "q1", "q2", "q3", "q4", "h1", "h2",
  ]
  /// The most characters of a heading; what is longer is a sentence.
  private static let maximumHeadingLength = 60

  /// Creates a scope.
  ///
  /// - Parameters:
  ///   - vocabulary: The headings and labels that are known.
  ///   - places: The names of areas.
  ///   - period: The period of the figures, such as "2025".
  ///   - area: The area of the figures, or nothing where the dataset has none.
  init(vocabulary: PageVocabulary, places: PagePlaces, period: String, area: String?) {
    self.vocabulary = vocabulary
    self.places = places
    self.period = period
    self.area = area
    years = Set(PageNumber.all(in: period).filter(\.isYearLike).map(\.text))
  }

  /// Returns what a line says; it must be no figure of a known label and no remark.
  func sense(of line: PageLine) -> Sense {
    if case .year(let year) = line.content { return .year(isTaken: years.contains(year)) }
    if let heading = vocabulary.heading(line.words), !heading.isTaken {
      return .section(isTaken: false, isOfTime: heading.isOfTime)
    }
    let found = places.find(in: line.words)
    if let other = found.places.first(where: { $0 != area }) {
      let own = area.map { " and not \($0)" } ?? ""
      return .other(kind: .area, words: "names \(other)\(own)")
    }
    let named = PageNumber.all(in: found.rest).filter(\.isYearLike).map(\.text)
    if let other = named.first(where: { !years.contains($0) }) {
      return .other(
        kind: .year, words: "names \(other), where the period is \(period)")
    }
    return sense(of: line, rest: found.rest, namesArea: !found.places.isEmpty, years: named)
  }

  /// The sense of a line whose years and places are those of the figures.
  private func sense(
    of line: PageLine, rest: String, namesArea: Bool, years: [String]
  ) -> Sense {
    let words = PagePlaces.words(rest).filter { !years.contains($0) }
    if words.isEmpty {
      if !years.isEmpty { return .year(isTaken: true, namesArea: namesArea) }
      return namesArea ? .area : .nothing
    }
    let heading =
      vocabulary.heading(line.words) ?? vocabulary.heading(words.joined(separator: " "))
    if let heading, heading.isTaken {
      return years.isEmpty
        ? .section(isTaken: true, isOfTime: heading.isOfTime, namesArea: namesArea)
        : .year(isTaken: true, namesArea: namesArea)
    }
    let isOfTime =
      !years.isEmpty || words.contains(where: Self.times.contains)
      || zip(words, words.dropFirst()).contains { $0 == "all" && $1 == "time" }
    if isOfTime {
      return .other(kind: .time, words: "says a time that is not known to be the period")
    }
    guard case .label(let label) = line.content, vocabulary.values(of: label) == nil,
      line.text.count <= Self.maximumHeadingLength, !line.text.hasSuffix(".")
    else { return .nothing }
    return .other(kind: .section, words: "is not a heading that is known")
  }
}
