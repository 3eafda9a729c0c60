import Charting
public import DatasetReading

/// The step from a definition's text to a definition.
///
/// Names of datasets, columns, measures and variables are checked later, against the datasets.
public enum DefinitionReader {
  /// Returns the definition in a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The text, JSON with comments and trailing commas.
  ///   - name: The chart's name.
  ///   - file: The path to name in messages.
  /// - Returns: The definition.
  /// - Throws: All problems, each with line, column and key path.
  public static func read(
    _ bytes: [UInt8], name: String, file: String
  ) throws(DiagnosticList) -> ChartDefinition {
    let collector = DiagnosticCollector()
    let cursor = JSONCursor(try JSONReader.read(bytes, file: file), collector: collector)
    let definition = definition(cursor, name: name, file: file)
    try collector.throwErrors()
    guard let definition else { throw DiagnosticList("\(file) holds no definition") }
    return definition
  }

  private static func definition(
    _ cursor: JSONCursor, name: String, file: String
  ) -> ChartDefinition? {
    guard let root = cursor.object(allowing: DefinitionKeys.names(DefinitionKeys.root)) else {
      return nil
    }
    let title = template(root.required("title"))
    let subtitle = template(root.optional("subtitle"))
    let note = template(root.optional("note"))
    let alt = template(root.optional("alt"))
    let style = style(root.required("chart"))
    let analysis = analysis(root.required("analysis"))
    let allowed = (root.optional("allow")?.elements() ?? []).compactMap {
      AllowedNotice.read($0, in: .definition)
    }
    guard let title, let style, let analysis else { return nil }
    return ChartDefinition(
      name: name, file: file, title: title, subtitle: subtitle, note: note, alt: alt,
      analysis: analysis, style: style, allowed: allowed)
  }

  private static func template(_ cursor: JSONCursor?) -> Template? {
    guard let cursor, let text = cursor.string() else { return nil }
    return Template(Located(text, cursor), collector: cursor.collector)
  }

  // MARK: - Analysis

  private static func analysis(_ cursor: JSONCursor?) -> AnalysisRequest? {
    let names = DefinitionKeys.names(DefinitionKeys.analyses)
    guard let cursor, let object = cursor.object(allowing: names) else { return nil }
    let members = object.members.filter { names.contains($0.key) }
    guard members.count == 1, let member = members.first,
      let kind = AnalysisRequest.Kind(rawValue: member.key)
    else {
      if members.count != 1 {
        cursor.error(
          "expected exactly one analysis, found \(members.count); analyses are: "
            + names.joined(separator: ", "))
      }
      return nil
    }
    return request(kind, object.member(member))
  }

  private static func request(_ kind: AnalysisRequest.Kind, _ cursor: JSONCursor)
    -> AnalysisRequest?
  {
    let keys: [DefinitionKeys.Key] =
      switch kind {
      case .trend: DefinitionKeys.trend
      case .breakdown: DefinitionKeys.breakdown
      case .ranking: DefinitionKeys.ranking
      case .totals: DefinitionKeys.totals
      }
    guard let object = cursor.object(allowing: DefinitionKeys.names(keys)) else { return nil }
    let dataset = located(object.required("dataset"))
    let takesMany = kind == .trend || kind == .totals
    let measures =
      takesMany
      ? locatedList(object.required("measures"))
      : [located(object.optional("measure"))].compactMap { $0 }
    let by = takesMany ? [] : locatedList(object.required("by"))
    checkLists(object)
    guard let dataset else { return nil }
    return AnalysisRequest(
      kind: kind, place: Located(kind.rawValue, cursor), dataset: dataset, measures: measures,
      by: by, conditions: conditions(object.optional("where")),
      from: year(object.optional("from")), to: year(object.optional("to")),
      periods: object.optional("periods").map(locatedList),
      edition: located(object.optional("edition")),
      top: object.optional("top")?.integer(in: 1...200),
      decimals: object.optional("decimals")?.integer(in: 0...3),
      per: population(object.optional("per")),
      showPlace: object.optional("show").flatMap { cursor in
        cursor.string(
          among: AnalysisRequest.Show.allCases.map(\.rawValue), noun: "way of showing"
        ).map { Located($0, cursor) }
      })
  }

  /// Checks that lists of names hold some, and none twice.
  private static func checkLists(_ object: JSONObjectCursor) {
    for (key, nouns, noun) in [
      ("measures", "measures", "measure"), ("by", "columns", "column"),
      ("periods", "periods", "period"),
    ] {
      guard let list = object.optional(key), case .array(let elements) = list.node.value else {
        continue
      }
      if elements.isEmpty { list.error("the list of \(nouns) is empty") }
      var seen = Set<String>()
      for element in list.elements() ?? [] {
        switch element.node.value {
        case .string, .number:
          guard let name = scalar(element), !seen.insert(name).inserted else { continue }
          element.error("the \(noun) \"\(name.excerpt)\" stands twice")
        default: continue
        }
      }
    }
  }

  private static func population(_ cursor: JSONCursor?) -> AnalysisRequest.Population? {
    guard let object = cursor?.object(allowing: DefinitionKeys.names(DefinitionKeys.per)),
      let dataset = located(object.required("dataset"))
    else { return nil }
    let measure =
      located(object.optional("measure"))
      ?? Located("population", at: dataset.location, keyPath: dataset.keyPath)
    return AnalysisRequest.Population(
      dataset: dataset, measure: measure, edition: located(object.optional("edition")))
  }

  private static func conditions(_ cursor: JSONCursor?) -> [String: Located<String>] {
    guard let object = cursor?.object() else { return [:] }
    var conditions: [String: Located<String>] = [:]
    for member in object.members {
      let value = object.member(member)
      if let text = scalar(value) { conditions[member.key] = Located(text, value) }
    }
    return conditions
  }

  private static func year(_ cursor: JSONCursor?) -> Located<Int>? {
    cursor.flatMap { cursor in
      cursor.integer(in: 1700...2200).map { Located($0, cursor) }
    }
  }

  // MARK: - Chart

  private static func style(_ cursor: JSONCursor?) -> ChartStyle? {
    guard let object = cursor?.object(allowing: DefinitionKeys.names(DefinitionKeys.chart)),
      let typeCursor = object.required("type"),
      let type = typeCursor.string(
        among: ChartStyle.Kind.allCases.map(\.rawValue), noun: "type of chart"),
      let kind = ChartStyle.Kind(rawValue: type)
    else { return nil }
    let orientation = object.optional("orientation")?.string(
      among: BarPlot.Orientation.allCases.map(\.rawValue), noun: "orientation")
    let arrangement = object.optional("arrangement")?.string(
      among: BarPlot.Arrangement.allCases.map(\.rawValue), noun: "arrangement")
    let mark = object.optional("mark")?.string(
      among: PanelPlot.Mark.allCases.map(\.rawValue), noun: "mark")
    let gaps = object.optional("gaps")?.string(among: ["show", "omit"], noun: "way with gaps")
    let annotations = object.optional("annotate")?.elements()?.compactMap { element in
      element.string(among: ["change"], noun: "annotation").map { Located($0, element) }
    }
    return ChartStyle(
      type: Located(kind, typeCursor),
      orientation: orientation.flatMap(BarPlot.Orientation.init(rawValue:)),
      arrangement: arrangement.flatMap(BarPlot.Arrangement.init(rawValue:)) ?? .grouped,
      emphasis: object.optional("emphasis").map(locatedList) ?? [],
      annotate: annotations?.first, showsGaps: gaps != "omit",
      mark: mark.flatMap(PanelPlot.Mark.init(rawValue:)) ?? .line,
      figure: located(object.optional("figure")),
      references: (object.optional("references")?.elements() ?? []).compactMap(reference),
      bands: (object.optional("bands")?.elements() ?? []).compactMap(band))
  }

  private static func reference(_ cursor: JSONCursor) -> ChartStyle.Reference? {
    guard let object = cursor.object(allowing: DefinitionKeys.names(DefinitionKeys.reference)),
      let figure = located(object.required("figure")),
      let label = object.required("label")?.string()
    else { return nil }
    return ChartStyle.Reference(figure: figure, label: label)
  }

  private static func band(_ cursor: JSONCursor) -> ChartStyle.Band? {
    guard let object = cursor.object(allowing: DefinitionKeys.names(DefinitionKeys.band)),
      let fromCursor = object.required("from"), let from = scalar(fromCursor),
      let toCursor = object.required("to"), let to = scalar(toCursor),
      let label = object.required("label")?.string()
    else { return nil }
    return ChartStyle.Band(
      from: Located(from, fromCursor), to: Located(to, toCursor), label: label)
  }

  // MARK: - Values

  private static func located(_ cursor: JSONCursor?) -> Located<String>? {
    cursor.flatMap { cursor in cursor.string().map { Located($0, cursor) } }
  }

  /// Texts of a list; a single text counts as a list of one, a whole number as its digits.
  private static func locatedList(_ cursor: JSONCursor?) -> [Located<String>] {
    guard let cursor else { return [] }
    switch cursor.node.value {
    case .string, .number: return scalar(cursor).map { [Located($0, cursor)] } ?? []
    default:
      return (cursor.elements() ?? []).compactMap { element in
        scalar(element).map { Located($0, element) }
      }
    }
  }

  private static func scalar(_ cursor: JSONCursor) -> String? {
    if case .number(let number) = cursor.node.value, let whole = Int(exactly: number) {
      return String(whole)
    }
    return cursor.string()
  }
}
