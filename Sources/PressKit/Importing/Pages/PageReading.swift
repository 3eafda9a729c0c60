import DatasetReading

/// The step from the text of a web page to rows of a dataset.
///
/// Only what is said in full is taken: a label that a recipe or the dataset's own words know, with one number
/// beside it. Every other number is told with its place, and so is what cannot be told apart.
struct PageReading {
  let page: PastedPage
  let recipe: PageRecipe?
  let places: PagePlaces
  let resource: DataResource
  let metadata: DatasetMetadata
  /// The file to name in messages.
  let file: String
  private(set) var notices: [Diagnostic] = []
  private let collector = DiagnosticCollector()
  private let vocabulary: PageVocabulary
  /// The lines that were told of because they make figures doubtful.
  private var doubtful: Set<PageLine> = []
  /// The notices beyond those that are listed.
  private var untold = 0
  /// The most notices that are listed before the rest is counted.
  private static let maximumNotices = 100

  init(
    page: PastedPage, recipe: PageRecipe?, places: PagePlaces, resource: DataResource,
    metadata: DatasetMetadata, file: String
  ) {
    self.page = page
    self.recipe = recipe
    self.places = places
    self.resource = resource
    self.metadata = metadata
    self.file = file
    vocabulary = PageVocabulary(recipe: recipe, resource: resource, metadata: metadata)
  }

  /// Returns the rows.
  ///
  /// - Throws: Everything that keeps a figure of a known label from being taken.
  mutating func rows(of text: String) throws(DiagnosticList) -> [ImportRow] {
    let lines = PageLine.lines(of: text)
    let common = commonValues(period(lines))
    let pairing = vocabulary.pairing(of: lines)
    let remarks = PageRemarks(lines, vocabulary: vocabulary)
    for index in pairing.undecided {
      collector.error(
        at: location(lines[index]),
        "it cannot be told whether the number of \"\(lines[index].text.excerpt)\" stands before or after "
          + "it; put the label and its number on one line")
    }
    let years = Dictionary(lines.filter(\.isYear).map { ($0.line, 1) }, uniquingKeysWith: +)
    var taken: [[String]: ImportRow] = [:]
    var order: [[String]] = []
    let paired = Set(pairing.labels.values)
    let scope = PageScope(
      vocabulary: vocabulary, places: places, period: common.period,
      area: recipe?.areaColumn.flatMap { common.values[$0] })
    var context = PageContext()
    var firstLeftOut: PageLine?
    for (index, line) in lines.enumerated() where !remarks.isRemark(line) {
      if !paired.contains(index), !isFigure(line) {
        let sense =
          (years[line.line] ?? 0) > 1
          ? PageScope.Sense.other(kind: .year, words: "stands in a row of several years")
          : scope.sense(of: line)
        context.take(sense, of: line)
        if sense != .nothing, !hasFigure(line) { continue }
      }
      guard let (label, number) = figure(index, line, lines, pairing) else {
        if !paired.contains(index), !pairing.undecided.contains(index) {
          tellUnpaired(index, line, lines, pairing)
        }
        continue
      }
      if let heading = context.leftOut {
        tell(line, "\"\(label.excerpt)\" stands under \"\(heading.text.excerpt)\"; left out")
        if firstLeftOut == nil, vocabulary.values(of: label) != nil { firstLeftOut = heading }
        continue
      }
      if case .figure = line.content, isFollowedByNumber(index, lines, pairing) {
        collector.error(
          at: location(line),
          "several numbers stand beside \"\(label.excerpt)\"; keep the one that is meant")
        continue
      }
      guard let set = vocabulary.values(of: label) else {
        tell(line, "no measure of \(resource.name) takes \"\(label.excerpt)\"; left out")
        continue
      }
      if let doubt = context.doubt {
        report(doubt, label)
        continue
      }
      guard isSound(number, set, line, label) else { continue }
      var values = common.values.merging(set) { $1 }
      values[metadata.roles.value] = number.text
      let labelMarks = pairing.labels[index].map { lines[$0].marks } ?? []
      let marks = labelMarks + line.marks + context.marks
      if let note = remarks.note(of: marks), let column = noteColumn {
        values[column] = note
      }
      let key = resource.primaryKey.map { values[$0] ?? "" }
      if let before = taken[key] {
        let own = before.values[metadata.roles.value] ?? ""
        if own != number.text {
          collector.error(
            at: location(line),
            "\"\(label.excerpt)\" is \(number.text) here and \(own) on line \(before.location().line); take out "
              + "the one that is not meant")
        }
        continue
      }
      taken[key] = ImportRow(values: values, origin: .place(location(line)))
      order.append(key)
      tellMarks(marks, remarks, line, "\"\(label.excerpt)\" \(number.text)")
    }
    if order.isEmpty, !collector.hasErrors, let firstLeftOut {
      collector.error(
        at: location(firstLeftOut),
        "every figure that \(resource.name) knows stands under a heading whose figures are left out, as under "
          + "\"\(firstLeftOut.text.excerpt)\"; import the figures of the period")
    }
    if order.isEmpty, !collector.hasErrors {
      collector.error(
        at: SourceLocation(file: file, line: 1, column: 1),
        "no line of the text has a number beside a label that \(resource.name) knows; known ones are: "
          + vocabulary.names.map { "\"\($0)\"" }.joined(separator: ", "))
    }
    if untold > 0 {
      notices.append(Diagnostic(.notice, "and \(untold) more notices in \(file)"))
    }
    for notice in notices { collector.add(notice) }
    try collector.throwErrors()
    return order.compactMap { taken[$0] }
  }

  // MARK: - Headings

  /// Whether a line is a figure, or a label with a sign in the place of one, of a measure that is known.
  private func isFigure(_ line: PageLine) -> Bool {
    switch line.content {
    case .figure(let label, _), .missing(let label?, _), .label(let label):
      vocabulary.values(of: label) != nil
    case .number, .missing: true
    case .year, .unclear: false
    }
  }

  /// Whether a line has a number that may be a figure, and is no year.
  private func hasFigure(_ line: PageLine) -> Bool {
    switch line.content {
    case .figure(_, let number), .number(let number): !number.isYearLike
    case .unclear: PageNumber.all(in: line.words).allSatisfy { !$0.isYearLike }
    case .label, .year, .missing: false
    }
  }

  /// Whether a number without a label stands in the next cell of a figure's line.
  private func isFollowedByNumber(_ index: Int, _ lines: [PageLine], _ pairing: PagePairing) -> Bool
  {
    let next = index + 1
    guard lines.indices.contains(next), lines[next].line == lines[index].line,
      pairing.labels[next] == nil
    else { return false }
    switch lines[next].content {
    case .number, .year: return true
    default: return false
    }
  }

  /// Tells once of a line that makes the figures under it doubtful.
  private mutating func report(_ doubt: PageContext.Doubt, _ label: String) {
    guard doubtful.insert(doubt.line).inserted else { return }
    var remedy = "take out the line, or the figures that are not meant"
    if [.section, .time].contains(doubt.kind), let recipe {
      remedy +=
        ", or add the line to the sections of \(PageRecipeReader.folder)/\(recipe.name).json"
    }
    collector.error(
      at: location(doubt.line),
      "\"\(label.excerpt)\" stands under \"\(doubt.line.text.excerpt)\", which \(doubt.words); "
        + remedy)
  }

  /// Tells of a known label that has no number.
  private mutating func tellUnpaired(
    _ index: Int, _ line: PageLine, _ lines: [PageLine], _ pairing: PagePairing
  ) {
    switch line.content {
    case .label(let label) where vocabulary.values(of: label) != nil:
      tell(line, "\"\(label.excerpt)\" has no number beside it; left out")
    case .missing(let own, let sign):
      var label = own
      if label == nil, let place = pairing.labels[index],
        case .label(let text) = lines[place].content
      {
        label = text
      }
      guard let label, vocabulary.values(of: label) != nil else { return }
      tell(line, "\"\(label.excerpt)\" has \"\(sign.excerpt)\" in the place of a number; left out")
    default: break
    }
  }

  // MARK: - Marks

  /// The column that takes what a mark says, where the dataset has one.
  private var noteColumn: String? {
    metadata.roles.note.flatMap { name in resource.fields.first { $0.name == name }?.name }
  }

  private mutating func tellMarks(
    _ marks: [String], _ remarks: PageRemarks, _ line: PageLine, _ figure: String
  ) {
    guard let note = remarks.note(of: marks) else { return }
    let signs = PageRemarks.unique(marks).joined(separator: " ")
    tell(
      line,
      noteColumn == nil
        ? "the mark \(signs) of \(figure) has no column in \(resource.name); left out"
        : "\(figure) is marked \(signs); kept as its note: \"\(note.excerpt)\"")
  }

  // MARK: - Lines

  /// The label and number that end on a line; what is no such line is told where it has a number.
  private mutating func figure(
    _ index: Int, _ line: PageLine, _ lines: [PageLine], _ pairing: PagePairing
  ) -> (String, PageNumber)? {
    switch line.content {
    case .label, .year, .missing: break
    case .figure(let label, let number):
      if number.isYearLike, vocabulary.values(of: label) != nil {
        collector.error(
          at: location(line),
          "\(number.text) may be a year or the figure of \"\(label.excerpt)\"; write a figure with its comma"
        )
        return nil
      }
      return (label, number)
    case .number(let number):
      if let label = pairing.labels[index], case .label(let text) = lines[label].content {
        return (text, number)
      }
      tell(line, "the number \(number.text) has no label that is known; left out")
    case .unclear:
      tell(line, "\"\(line.text.excerpt)\" is not one label with one number; left out")
    }
    return nil
  }

  /// Whether a number is of the kind that its measure counts.
  private func isSound(
    _ number: PageNumber, _ set: [String: String], _ line: PageLine, _ label: String
  ) -> Bool {
    guard let measure = set[metadata.roles.measure].flatMap({ metadata.measures[$0] }) else {
      return true
    }
    let expected: String
    switch measure.unit {
    case .count:
      expected = "a count"
      if !number.isPercent, !number.text.contains(".") { return true }
    case .percent:
      expected = "a percentage"
      if number.isPercent { return true }
    case .ratePer100k:
      expected = "a rate"
      if !number.isPercent { return true }
    }
    collector.error(
      at: location(line),
      "\"\(label.excerpt)\" is \(expected), not \(number.text)\(number.isPercent ? "%" : "")")
    return false
  }

  // MARK: - What all rows have

  /// The period that was named, or the only year that stands as a heading.
  private func period(_ lines: [PageLine]) -> String? {
    if let period = page.period { return period }
    var years: [String] = []
    for line in lines {
      if case .year(let year) = line.content, !years.contains(year) { years.append(year) }
    }
    if years.count == 1 { return years[0] }
    collector.error(
      at: SourceLocation(file: file, line: 1, column: 1),
      years.isEmpty
        ? "the text does not say its period; name it with --period"
        : "the text has the years \(years.joined(separator: ", ")) as headings; name one with --period"
    )
    return nil
  }

  private func commonValues(
    _ period: String?
  ) -> (period: String, values: [String: String]) {
    let start = SourceLocation(file: file, line: 1, column: 1)
    var values = recipe?.datasets[resource.name] ?? [:]
    let areas = values.filter { $0.value == "{area}" }.keys.sorted()
    if let area = page.area {
      if areas.isEmpty {
        collector.error(at: start, "\(resource.name) is of one area; leave --area out")
      }
      for column in areas { values[column] = area }
    } else if !areas.isEmpty {
      collector.error(at: start, "\(resource.name) is of several areas; name one with --area")
    }
    values[metadata.roles.edition] = page.edition
    values[metadata.period.column] = period
    if let column = metadata.roles.source {
      let isRequired = resource.fields.first { $0.name == column }?.isRequired ?? false
      if page.source == nil, isRequired {
        collector.error(
          at: start,
          "every row of \(resource.name) names its source; name the page's id in the list of sources with "
            + "--source")
      }
      values[column] = page.source
    }
    for column in resource.primaryKey
    where values[column] == nil
      && ![metadata.roles.measure, metadata.period.column].contains(column)
    {
      let allowed = resource.fields.first { $0.name == column }?.allowed ?? []
      if allowed.count == 1 {
        values[column] = allowed[0]
      } else {
        collector.error(
          at: start,
          "no recipe in \(PageRecipeReader.folder) says the \(column) of figures for \(resource.name)"
        )
      }
    }
    return (period ?? "", values)
  }

  private func location(_ line: PageLine) -> SourceLocation {
    SourceLocation(file: file, line: line.line, column: line.column)
  }

  private mutating func tell(_ line: PageLine, _ message: String) {
    guard notices.count < Self.maximumNotices else {
      untold += 1
      return
    }
    notices.append(Diagnostic(.notice, at: location(line), message))
  }
}
