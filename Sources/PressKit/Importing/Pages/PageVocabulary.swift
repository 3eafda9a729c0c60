import DatasetReading

/// The labels and headings of a page that a recipe, or the dataset's own words, know.
struct PageVocabulary {
  /// The recipe's labels, folded, with their values where the dataset has these.
  private let labels: [(pattern: String, set: [String: String]?)]
  /// The measures with their own words, folded, as the column of the measure has them.
  private let words: [(set: [String: String], texts: [String])]
  /// The recipe's headings, folded.
  private let headings: [(pattern: String, section: PageRecipe.Section)]
  /// The labels as people write them, for messages.
  let names: [String]
  /// The most characters of a heading; what is longer is a sentence.
  private static let maximumHeadingLength = 60

  init(recipe: PageRecipe?, resource: DataResource, metadata: DatasetMetadata) {
    let known = (recipe?.labels ?? []).map { entry in
      let isAllowed = entry.set.allSatisfy { column, value in
        guard let field = resource.fields.first(where: { $0.name == column }) else { return false }
        return field.allowed.map { $0.contains(value) } ?? true
      }
      return (pattern: entry.pattern, set: isAllowed ? entry.set : nil)
    }
    let measures = metadata.measureOrder.compactMap { metadata.measures[$0] }
    labels = known.map { (TextPattern.folded($0.pattern), $0.set) }
    words = measures.map { measure in
      let texts = [measure.label] + (measure.noun.map { [$0.plural, $0.singular] } ?? [])
      return ([metadata.roles.measure: measure.id], texts.map(TextPattern.folded))
    }
    headings = (recipe?.sections ?? []).map { (TextPattern.folded($0.pattern), $0) }
    names = known.filter { $0.set != nil }.map(\.pattern) + measures.map(\.label)
  }

  /// The values of columns that a label stands for: by the recipe, else by the words of one measure.
  func values(of label: String) -> [String: String]? {
    let label = TextPattern.folded(label)
    let entries = labels.filter { TextPattern.matches(folded: label, $0.pattern) }
    guard entries.isEmpty else { return entries.lazy.compactMap(\.set).first }
    let measures = words.filter { $0.texts.contains(label) }
    return measures.count == 1 ? measures[0].set : nil
  }

  /// Joins the labels and numbers that stand on lines of their own.
  func pairing(of lines: [PageLine]) -> PagePairing {
    PagePairing(
      lines, isBreak: { heading($0.words) != nil },
      isKnown: { values(of: $0) != nil })
  }

  /// Returns the heading that a line is; nothing for a line that is no heading that is known.
  ///
  /// A heading is short and has no number but years.
  func heading(_ line: String) -> PageRecipe.Section? {
    guard line.count <= Self.maximumHeadingLength,
      PageNumber.all(in: line).allSatisfy(\.isYearLike)
    else { return nil }
    let line = TextPattern.folded(line)
    return headings.first { TextPattern.matches(folded: line, $0.pattern) }?.section
  }
}
