/// The step from what a file says of the size of its numbers to the scale of a cell.
///
/// The nearest words count: those of the row, then of the column, of the lines over the heads, of the title and of
/// the notes. Percentages, rates and the like have no scale. Where it is open whether a number is meant, as that
/// of "Employees" under a title that ends with "(in thousands of dollars)", the scale is not sure.
struct TableScaleReader {
  private let captions: [ScaleStatement]
  private let titles: [ScaleStatement]
  private let notes: [ScaleStatement]

  /// What a cell's scale is, and whether it is of dollars.
  struct Finding {
    var scale: TableScale
    var isOfDollars: Bool
  }

  private static let plain: Set<String> = [
    "%", "index", "percent", "percentage", "percentages", "rate", "rates", "ratio", "ratios",
    "share", "shares",
  ]
  private static let doubtful: Set<String> = [
    "age", "average", "capita", "mean", "median", "per", "year", "years",
  ]
  /// Things that are no dollars.
  private static let counted: Set<String> = [
    "agencies", "cases", "count", "defendants", "employee", "employees", "employment", "equivalent",
    "facilities", "inmates", "jobs", "number", "officers", "people", "persons", "population",
    "prisoners", "residents", "victims",
  ]
  private static let money: Set<String> = [
    "cost", "costs", "dollar", "dollars", "earnings", "expenditure", "expenditures", "pay",
    "payroll", "payrolls", "salaries", "salary", "spending", "wages",
  ]

  init(titles: [String], captions: [String], notes: [TableNote]) {
    self.titles = titles.compactMap { ScaleStatement($0, isRunning: true) }
    self.captions = captions.compactMap { ScaleStatement($0, isRunning: false) }
    self.notes = notes.filter { $0.kind == .note }.compactMap {
      ScaleStatement($0.words, isRunning: true)
    }
  }

  /// Settles the scale of a number.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - heads: The heads over its column, the widest first.
  ///   - labels: The labels of its row and of those that it stands under, the outermost first.
  /// - Returns: The scale, or nothing where the file says none of this number.
  func finding(_ cell: TableCell, heads: [String], labels: [String]) -> Finding? {
    guard let value = cell.value, cell.unit?.name != "percent" else { return nil }
    var found: [Finding] = []
    func weigh(
      _ statement: ScaleStatement, _ origin: TableScale.Origin, beside texts: [String]
    ) {
      let isDollar = value.hasDollar && statement.isOfDollars
      guard let isSure = isDollar ? true : isMeant(statement, beside: texts) else { return }
      found.append(
        Finding(
          scale: TableScale(
            magnitude: statement.magnitude, origin: origin, isSure: isSure && origin != .note),
          isOfDollars: statement.isOfDollars))
    }
    for (texts, others, origin) in [
      (labels, heads, TableScale.Origin.label), (heads, labels, .head),
    ] {
      for index in texts.indices.reversed() {
        guard let statement = ScaleStatement(texts[index], isRunning: false) else { continue }
        weigh(statement, origin, beside: others + texts[(index + 1)...])
      }
    }
    for (statements, origin) in [
      (captions, TableScale.Origin.caption), (titles, .title), (notes, .note),
    ] {
      for statement in statements { weigh(statement, origin, beside: heads + labels) }
    }
    guard var nearest = found.first else { return nil }
    if found.contains(where: { $0.scale.magnitude != nearest.scale.magnitude }) {
      nearest.scale.isSure = false
    }
    return nearest
  }

  /// Whether a statement is about a number, by the words beside it; nothing where it surely is not.
  private func isMeant(_ statement: ScaleStatement, beside texts: [String]) -> Bool? {
    let words = Set(
      texts.flatMap { text in
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" }.map(String.init)
      })
    if !words.isDisjoint(with: Self.plain) { return nil }
    let isNamed = statement.subject.contains { subject in
      words.contains { $0.hasPrefix(Self.stem(subject)) }
    }
    if !statement.subject.isEmpty, !isNamed {
      return statement.isOfDollars && !words.isDisjoint(with: Self.money) ? false : nil
    }
    if !words.isDisjoint(with: Self.doubtful) { return false }
    return isNamed || !statement.isOfDollars || words.isDisjoint(with: Self.counted)
  }

  /// A word without the ending of its plural.
  private static func stem(_ word: String) -> String {
    word.count > 4 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
