/// The keys of a definition, from which reading, messages and the JSON Schema derive.
enum DefinitionKeys {
  /// A key with what it holds.
  struct Key {
    var name: String
    var type: ValueType
    var meaning: String
    var isRequired = false
  }

  /// The kinds of value that a key can hold.
  indirect enum ValueType {
    case text
    case texts
    case whole
    case oneOf([String])
    case someOf([String])
    case textOrTexts
    case scalar
    case scalars
    case textByName
    case object([Key], onlyOne: Bool)
    case objects([Key])
  }

  static let root = [
    Key(name: "$schema", type: .text, meaning: "The JSON Schema, for editors."),
    Key(
      name: "title", type: .text,
      meaning: "The finding; numbers come from variables such as {change.percent}.",
      isRequired: true),
    Key(name: "subtitle", type: .text, meaning: "Measure, unit, population, area and period."),
    Key(name: "note", type: .text, meaning: "What the note says before what the tool adds."),
    Key(name: "alt", type: .text, meaning: "The alternative text, at most 250 characters."),
    Key(
      name: "analysis", type: .object(analyses, onlyOne: true), meaning: "What to compute.",
      isRequired: true),
    Key(
      name: "chart", type: .object(chart, onlyOne: false), meaning: "How to draw it.",
      isRequired: true),
    Key(
      name: "allow", type: .objects(allow),
      meaning: "Notices that are accepted, each with the reason."),
  ]

  static let analyses = [
    Key(
      name: "trend", type: .object(trend, onlyOne: false), meaning: "Measures over time."),
    Key(
      name: "breakdown", type: .object(breakdown, onlyOne: false),
      meaning: "The split of one base by a characteristic."),
    Key(
      name: "ranking", type: .object(ranking, onlyOne: false),
      meaning: "Categories in the order of a measure or of a rate."),
    Key(
      name: "totals", type: .object(totals, onlyOne: false),
      meaning: "Several measures of one period."),
  ]

  static let dataset = Key(
    name: "dataset", type: .text, meaning: "The name of a dataset.", isRequired: true)
  static let conditions = Key(
    name: "where", type: .textByName, meaning: "Values that columns must have.")
  static let edition = Key(
    name: "edition", type: .text, meaning: "The edition to use for ever; the newest without it.")
  static let measure = Key(name: "measure", type: .text, meaning: "The measure to show.")
  static let measures = Key(
    name: "measures", type: .texts, meaning: "The measures to show.", isRequired: true)
  static let by = Key(
    name: "by", type: .textOrTexts, meaning: "The column whose values are the categories.",
    isRequired: true)
  static let periods = Key(
    name: "periods", type: .scalars, meaning: "The periods to show, and no others.")

  static let show = Key(
    name: "show", type: .oneOf(AnalysisRequest.Show.allCases.map(\.rawValue)),
    meaning: "The values, or their changes as bars on both sides of zero.")

  static let trend = [
    show, dataset, measures, conditions,
    Key(name: "from", type: .whole, meaning: "The first year."),
    Key(name: "to", type: .whole, meaning: "The last year."), periods, edition,
  ]
  static let breakdown = [
    show, dataset, by, measure, conditions, periods, edition,
    Key(
      name: "decimals", type: .whole,
      meaning: "The decimals of shares computed from counts, 0 to 3; none without it."),
  ]
  static let ranking = [
    show, dataset, by, measure, conditions, periods, edition,
    Key(name: "top", type: .whole, meaning: "The number of places to show."),
    Key(
      name: "per", type: .object(per, onlyOne: false),
      meaning: "The population, for rates per 100,000."),
  ]
  static let totals = [dataset, measures, conditions, edition]
  static let per = [dataset, measure, edition]
  static let chart = [
    Key(
      name: "type", type: .oneOf(ChartStyle.Kind.allCases.map(\.rawValue)),
      meaning: "The type of chart.", isRequired: true),
    Key(
      name: "orientation", type: .oneOf(["automatic", "vertical", "horizontal"]),
      meaning: "The direction of bars."),
    Key(
      name: "arrangement", type: .oneOf(["grouped", "stacked", "normalized"]),
      meaning: "How several series stand to each other."),
    Key(
      name: "emphasis", type: .scalars,
      meaning: "What the title is about: first, last, peak, or a period or category."),
    Key(name: "annotate", type: .someOf(["change"]), meaning: "What to point out."),
    Key(
      name: "mark", type: .oneOf(["bar", "line"]), meaning: "The marks of small multiples."),
    Key(name: "figure", type: .text, meaning: "The figure that a big number shows."),
    Key(
      name: "references", type: .objects(reference),
      meaning: "Figures drawn as dashed lines across bars or lines."),
    Key(
      name: "bands", type: .objects(band),
      meaning: "Spans of periods or categories with a ground of their own in bar and line charts."),
    Key(
      name: "gaps", type: .oneOf(["show", "omit"]),
      meaning: "Whether periods without a value keep their place."),
  ]
  static let reference = [
    Key(
      name: "figure", type: .text, meaning: "The key of a computed figure, such as peak.value.",
      isRequired: true),
    Key(name: "label", type: .text, meaning: "What the line is called.", isRequired: true),
  ]
  static let band = [
    Key(name: "from", type: .scalar, meaning: "The first period.", isRequired: true),
    Key(name: "to", type: .scalar, meaning: "The last period.", isRequired: true),
    Key(name: "label", type: .text, meaning: "What the span is called.", isRequired: true),
  ]
  static let allow = [
    Key(name: "code", type: .text, meaning: "The code of the notice.", isRequired: true),
    Key(name: "reason", type: .text, meaning: "Why it is accepted.", isRequired: true),
  ]

  /// Returns the names of keys.
  static func names(_ keys: [Key]) -> [String] { keys.map(\.name) }
}
