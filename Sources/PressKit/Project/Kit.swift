internal import Analysis
public import DatasetReading
public import Figures

/// A project read and composed: everything that is to be drawn, before any pixel.
public struct Kit: Sendable {
  /// The project.
  public let project: Project
  /// The house style.
  public let house: House
  /// The agency's logo, where the house style names one.
  public let logo: HouseLogo?
  /// The fonts, where the house style names some.
  public let fonts: HouseFonts?
  /// The datasets that were read, by name.
  public let datasets: [String: Dataset]
  /// The charts in the order of their names.
  public let charts: [ComposedChart]
  /// What is worth telling of files and charts.
  public let notices: [Diagnostic]
  /// The accepted notices of the definitions, with their reasons.
  public let allowances: [String]
  /// What is said of the datasets.
  let package: DataPackage
  /// The checksums of the definitions' files, by chart.
  let definitionChecksums: [String: String]

  /// Reads a project and composes its charts.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - names: The charts to compose; all of them where nothing is given.
  ///   - readsAllDatasets: Whether datasets that no chart uses are read and checked too.
  /// - Throws: All problems of all files together.
  public init(
    _ project: Project, charts names: [String]? = nil, readsAllDatasets: Bool = false
  ) throws(DiagnosticList) {
    let collector = DiagnosticCollector()
    let package = try project.package()
    var house = House(agency: "", presets: ["tv"])
    var logo: HouseLogo?
    var fonts: HouseFonts?
    Self.gather(collector) { () throws(DiagnosticList) in
      house = try project.house()
    }
    Self.gather(collector) { () throws(DiagnosticList) in
      logo = try house.logo.map { name throws(DiagnosticList) in
        try HouseLogo(name, in: project)
      }
    }
    Self.gather(collector) { () throws(DiagnosticList) in
      fonts = try house.fonts.map { choice throws(DiagnosticList) in
        try HouseFonts(choice, in: project)
      }
    }
    house.notices.forEach(collector.add)
    var definitions: [ChartDefinition] = []
    var checksums: [String: String] = [:]
    let results = try Self.names(names, in: project).concurrentMap { name in
      Self.result { () throws(DiagnosticList) in try project.checkedDefinition(name) }
    }
    for result in results {
      Self.gather(collector) { () throws(DiagnosticList) in
        let (definition, checksum) = try result.get()
        definitions.append(definition)
        checksums[definition.name] = checksum
      }
    }
    let wanted =
      readsAllDatasets
      ? package.datasetNames : Self.requiredDatasets(definitions, package: package)
    let reader = DatasetReader(
      folder: project.path("Datasets"), displayFolder: "Datasets", package: package,
      contents: project.contents)
    var datasets: [String: Dataset] = [:]
    let tables = wanted.concurrentMap { name in
      Self.result { () throws(DiagnosticList) in try Self.dataset(name, reader) }
    }
    for (name, result) in zip(wanted, tables) {
      Self.gather(collector) { () throws(DiagnosticList) in
        let (dataset, notices) = try result.get()
        datasets[name] = dataset
        notices.forEach(collector.add)
      }
    }
    for resource in wanted.compactMap(package.resource(named:)) {
      EditionNotices.notices(resource).forEach(collector.add)
    }
    let read = datasets.keys.sorted().compactMap { datasets[$0] }
    let suppression = JointSuppression(read)
    for dataset in suppression.datasets { datasets[dataset.name] = dataset }
    if readsAllDatasets {
      func accepted(_ code: String) -> Set<String> {
        Set(
          definitions.filter { $0.allowed.contains { $0.code.value == code } }
            .flatMap(\.datasetNames))
      }
      let unsummed = accepted(SumNotices.code)
      for name in wanted.sorted() where !unsummed.contains(name) {
        datasets[name].map(SumNotices.notices)?.forEach(collector.add)
      }
      let linked = accepted(LinkNotices.code)
      for found in suppression.undeclared
      where linked.isDisjoint(with: [found.first, found.second]) {
        collector.add(LinkNotices.notice(found))
      }
    }
    let unread = Set(wanted).subtracting(datasets.keys)
    let composer = ChartComposer(
      datasets: datasets, house: house, knownDatasets: package.datasetNames)
    let composed = definitions.filter { unread.isDisjoint(with: $0.datasetNames) }
      .concurrentMap { definition in
        Self.result { () throws(DiagnosticList) in try composer.chart(definition) }
      }
    var charts: [ComposedChart] = []
    for result in composed {
      Self.gather(collector) { () throws(DiagnosticList) in charts.append(try result.get()) }
    }
    try collector.throwErrors()
    self.project = project
    self.house = house
    self.logo = logo
    self.fonts = fonts
    self.datasets = datasets
    self.charts = charts
    self.package = package
    definitionChecksums = checksums
    notices =
      collector.diagnostics + charts.flatMap(\.notices) + MeasureColorLint.diagnostics(charts)
    allowances = (house.allowed + definitions.flatMap(\.allowed)).map {
      "\($0.code.location): \($0.code.value) is accepted: \($0.reason)"
    }
  }

  /// Reads a dataset and counts its records.
  private static func dataset(
    _ name: String, _ reader: DatasetReader
  ) throws(DiagnosticList) -> (Dataset, [Diagnostic]) {
    let (dataset, notices) = try reader.dataset(named: name)
    do throws(AnalysisError) {
      return (try dataset.tallied(), notices)
    } catch {
      throw DiagnosticList(
        at: SourceLocation(file: dataset.path, line: 1, column: 1), error.description)
    }
  }

  /// Runs a step and returns its value or what it throws.
  private static func result<Value>(
    _ step: () throws(DiagnosticList) -> Value
  ) -> Result<Value, DiagnosticList> {
    do throws(DiagnosticList) {
      return .success(try step())
    } catch {
      return .failure(error)
    }
  }

  /// Runs a step and keeps what it throws, so that the next one can run.
  private static func gather(
    _ collector: DiagnosticCollector, _ step: () throws(DiagnosticList) -> Void
  ) {
    do {
      try step()
    } catch {
      error.diagnostics.forEach(collector.add)
    }
  }

  private static func names(
    _ names: [String]?, in project: Project
  ) throws(DiagnosticList) -> [String] {
    let known = project.chartNames
    guard let names else {
      if known.isEmpty {
        throw DiagnosticList("there are no definitions in \(Project.definitionsPath)")
      }
      return known
    }
    for name in names where !known.contains(name) {
      var diagnostic = Diagnostic(
        .error,
        "unknown chart \"\(name)\"; \(NearestName.hint(for: name, among: known, noun: "charts"))")
      diagnostic.isMissingInput = true
      throw DiagnosticList([diagnostic])
    }
    return known.filter(names.contains)
  }

  /// The datasets that definitions name, those that their measures take bases from, and those that would
  /// give away what is hidden in them.
  private static func requiredDatasets(
    _ definitions: [ChartDefinition], package: DataPackage
  ) -> [String] {
    var names = Set(definitions.flatMap(\.datasetNames))
    for name in names {
      let measures = package.resource(named: name)?.metadata?.measures.values.map(\.self) ?? []
      names.formUnion(measures.compactMap { $0.base?.dataset })
    }
    names.formUnion(JointSuppression.tied(to: names, in: package))
    return package.datasetNames.filter(names.contains)
  }
}
