public import DatasetReading

/// The taking of published tables into the datasets of a project: all of them, or none.
public struct TableImport {
  private let project: Project
  private let recipes: [ImportRecipe]
  private let pageRecipes: [PageRecipe]
  private var package: PackageText
  /// The bytes of datasets that were changed, by name.
  private var files: [String: [UInt8]] = [:]
  private var taken = TakenRows()
  /// The ids of the editions that are new, by dataset.
  private var placed: [String: Set<String>] = [:]
  /// What the tables changed, in the order of taking.
  public private(set) var outcomes: [Outcome] = []
  /// What was worth telling.
  public private(set) var notices: [Diagnostic] = []
  /// Held from the first reading to the writing, so that two imports take turns.
  private let lock: BuildLock

  /// What a table changed.
  public struct Outcome: Hashable, Sendable {
    /// The file of the table.
    public let file: String
    /// The dataset.
    public let dataset: String
    /// The edition.
    public let edition: String
    /// The changed and added rows.
    public let changes: [Change]
    /// The number of rows that the table gives.
    public let rowCount: Int
  }

  /// Opens the project's recipes and data package.
  ///
  /// - Throws: All problems of the recipes, or that the folder cannot be held.
  public init(_ project: Project) throws(BuildError) {
    self.project = project
    do {
      lock = try BuildLock(folder: project.path("Datasets"))
    } catch {
      throw .cannotWrite(error)
    }
    do {
      recipes = try ImportRecipeReader.recipes(of: project)
      pageRecipes = try PageRecipeReader.recipes(of: project)
      package = PackageText(
        try Self.bytes(
          project.path(Project.packagePath), Project.packagePath, JSONReader.maximumSize))
    } catch {
      throw .faults(error)
    }
  }

  /// Whether a recipe is for a table.
  public func hasRecipe(for table: Table) -> Bool { recipes.contains { $0.fits(table.header) } }

  /// Takes a table; nothing is written yet.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - dataset: The dataset that people named; nothing for that of each recipe.
  ///   - locations: Where the cells of the table stand in the file.
  ///   - file: The path to name in messages.
  /// - Throws: What does not fit the dataset; the import must then be given up.
  public mutating func take(
    _ table: Table, into dataset: String? = nil, at locations: TableLocations, file: String
  ) throws(DiagnosticList) {
    let fitting = recipes.filter { $0.fits(table.header) }
    if let dataset, !fitting.contains(where: { $0.dataset == dataset }) {
      throw DiagnosticList(
        at: SourceLocation(file: file, line: 1, column: 1),
        fitting.map {
          "the recipe \"\($0.name)\" takes this table into \($0.dataset), not into \"\(dataset.excerpt)\""
        }.joined(separator: "; "))
    }
    for recipe in fitting where dataset == nil || recipe.dataset == dataset {
      let known = try DataPackageReader.read(package.bytes, file: Project.packagePath)
      guard let resource = known.resource(named: recipe.dataset), let metadata = resource.metadata
      else {
        throw DiagnosticList(
          at: SourceLocation(
            file: "\(ImportRecipeReader.folder)/\(recipe.name).json", line: 1, column: 1),
          keyPath: "dataset", "there is no dataset \"\(recipe.dataset)\"")
      }
      let result = try RecipeReading(
        recipe: recipe, table: table, resource: resource, metadata: metadata, locations: locations,
        file: file
      ).read()
      notices += result.notices
      try merge(result.rows, .figures, edition: result.edition, resource, metadata, file)
    }
  }

  /// Takes rows that have the columns of a dataset, in a file whose cells are parted by commas, tabs or
  /// semicolons; nothing is written yet.
  ///
  /// - Parameters:
  ///   - bytes: The file, with a header of the dataset's columns; its key and value must be among them.
  ///   - dataset: The dataset; found by the columns where nothing is given.
  ///   - given: The edition and the source, where people give them beside the file.
  ///   - file: The path to name in messages.
  /// - Throws: What does not fit the dataset; the import must then be given up.
  public mutating func take(
    rows bytes: [UInt8], into dataset: String?, _ given: NewRows = NewRows(), file: String
  ) throws(DiagnosticList) {
    let known = try DataPackageReader.read(package.bytes, file: Project.packagePath)
    let result: TidyRows.Result
    do {
      result = try TidyRows(package: known, name: dataset, given: given, file: file).read(bytes)
    } catch {
      let recognition = PageRecognition(recipes: pageRecipes, package: known, file: file)
      throw recognition.fault(of: bytes, into: dataset) ?? error
    }
    if let edition = given.edition,
      let fault = EditionCheck.fault(
        of: edition, hasTitle: given.hasTitle, with: result.metadata)
    {
      throw DiagnosticList(at: SourceLocation(file: file, line: 1, column: 1), fault)
    }
    try merge(result.rows, .rows, edition: given.edition, result.resource, result.metadata, file)
  }

  /// Takes figures that were copied off a web page as text; nothing is written yet.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8: labels and numbers in either order, on one line or on two.
  ///   - page: The dataset, the edition and what the text itself does not say.
  ///   - file: The path to name in messages.
  /// - Throws: What cannot be told apart, or does not fit the dataset; the import must then be given up.
  ///   Numbers that no measure takes are notices.
  public mutating func take(
    page bytes: [UInt8], _ page: PastedPage, file: String
  ) throws(DiagnosticList) {
    let known = try DataPackageReader.read(package.bytes, file: Project.packagePath)
    let result = try PastedPageReader.read(
      bytes, page: page, recipes: pageRecipes, package: known, file: file)
    notices += result.notices
    let rows = zip(result.rows, result.places).map { ImportRow(values: $0, origin: .place($1)) }
    try merge(rows, .figures, edition: page.release, result.resource, result.metadata, file)
  }

  private mutating func merge(
    _ rows: [ImportRow], _ manner: DatasetMerge.Manner, edition: Edition?,
    _ resource: DataResource, _ metadata: DatasetMetadata, _ file: String
  ) throws(DiagnosticList) {
    try RowCheck(resource: resource, metadata: metadata, edition: edition).check(rows, file: file)
    try checkSource(rows, metadata)
    try taken.add(rows, to: resource, metadata)
    let path = "Datasets/\(resource.path)"
    let old: [UInt8]
    if let changed = files[resource.name] {
      old = changed
    } else {
      old = try Self.bytes(project.path(path), path, CSVReader.maximumSize)
    }
    let merge = DatasetMerge(resource: resource, metadata: metadata, file: path)
    let (new, changes) = try merge.merged(old, with: rows, manner)
    let editions = Set(rows.compactMap { $0.values[metadata.roles.edition] }).sorted()
    outcomes.append(
      Outcome(
        file: file, dataset: resource.name,
        edition: editions.joined(separator: ", "), changes: changes,
        rowCount: rows.count))
    // A file that differs from the package holds somebody's edit, or this very import, interrupted
    // before the package was written.
    let isAccepted =
      files[resource.name] != nil
      || resource.digest.map { $0 == ContentDigest.sha256(old) } ?? true
    guard isAccepted || changes.isEmpty else {
      throw DiagnosticList(
        at: SourceLocation(file: path, line: 1, column: 1),
        "the file differs from what \(Project.packagePath) says of it; accept the change with podium "
          + "import \(path), or undo it, and import again")
    }
    if isAccepted, changes.isEmpty { return }
    if let edition { try place(edition, with: rows.map(\.values), in: old, merge, file) }
    try package.setContent(of: resource.name, size: new.count, digest: ContentDigest.sha256(new))
    files[resource.name] = new
  }

  /// Gives a new edition its place in the package.
  private mutating func place(
    _ edition: Edition, with rows: [[String: String]], in bytes: [UInt8], _ merge: DatasetMerge,
    _ file: String
  ) throws(DiagnosticList) {
    let name = merge.resource.name
    let isNew = !merge.metadata.editions.contains { $0.id == edition.id }
    guard isNew || placed[name]?.contains(edition.id) ?? false else { return }
    // Another table of the same edition may bring figures that leave its place open.
    let place = try merge.place(of: edition, with: rows, in: bytes, imported: file)
    guard isNew else { return }
    try package.add(edition, to: name, column: merge.metadata.roles.edition, at: place.index)
    placed[name, default: []].insert(edition.id)
    if let notice = place.notice { notices.append(notice) }
  }

  /// Checks every changed dataset as it will be, and writes all files unless told not to.
  ///
  /// - Parameters:
  ///   - writes: Whether the files are written; without it the import is only tried.
  ///   - acceptsFaultyFigures: Whether figures are taken that contradict each other.
  /// - Returns: What is wrong with charts from now on, such as titles that the figures no longer bear out, as
  ///   notices.
  /// - Throws: Faults of the new datasets, figures that contradict each other, or that a file cannot be written;
  ///   nothing has then changed.
  @discardableResult
  public func finish(
    writes: Bool, acceptsFaultyFigures: Bool = false
  ) throws(BuildError) -> [Diagnostic] {
    guard !files.isEmpty else { return [] }
    var faults: [Diagnostic] = []
    var written: [(bytes: [UInt8], path: String)] = []
    do throws(DiagnosticList) {
      var contents = [Project.packagePath: package.bytes]
      let known = try DataPackageReader.read(package.bytes, file: Project.packagePath)
      for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
        guard let resource = known.resource(named: name) else { continue }
        try check(bytes, resource, known)
        contents["Datasets/\(resource.path)"] = bytes
        written.append((bytes, project.path("Datasets/\(resource.path)")))
      }
      faults = ImportedKit.faults(
        project, changing: Set(files.keys), with: contents)
      let wrong = faults.filter(ImportedKit.liesInFigures)
      if !wrong.isEmpty, !acceptsFaultyFigures {
        throw DiagnosticList(
          wrong + [
            Diagnostic(
              .error,
              "these figures cannot all be true, so nothing was written; correct them, or take them all the "
                + "same with --force")
          ])
      }
    } catch {
      throw .faults(error)
    }
    let notices = faults.map { fault in
      var notice = fault
      notice.severity = .notice
      return notice
    }
    guard writes else { return notices }
    // The package comes last: until it names the new digests, every reader tells of the change.
    written.append((package.bytes, project.path(Project.packagePath)))
    Leftovers.remove(from: project, holding: .datasets)
    do {
      try AtomicFile.write(written)
    } catch {
      throw .cannotWrite(error)
    }
    return notices
  }

  /// Reads a dataset as it will be.
  private func check(
    _ bytes: [UInt8], _ resource: DataResource, _ package: DataPackage
  ) throws(DiagnosticList) {
    let reader = DatasetReader(
      folder: project.path("Datasets"), displayFolder: "Datasets", package: package)
    do {
      _ = try reader.dataset(named: resource.name, bytes: bytes)
    } catch {
      let path = "Datasets/\(resource.path)"
      let standing = try Self.bytes(project.path(path), path, CSVReader.maximumSize)
      throw ImportFaults(
        resource: resource, path: path, merged: bytes, standing: standing, taken: taken
      ).located(error)
    }
  }

  /// Every source of new rows must stand in the project's list of sources, if it has one.
  private func checkSource(
    _ rows: [ImportRow], _ metadata: DatasetMetadata
  ) throws(DiagnosticList) {
    let known = try DataPackageReader.read(package.bytes, file: Project.packagePath)
    guard let column = metadata.roles.source, let list = known.resource(named: "sources") else {
      return
    }
    let path = "Datasets/\(list.path)"
    let table = try CSVReader.read(
      try Self.bytes(project.path(path), path, CSVReader.maximumSize), file: path)
    guard let index = table.header.firstIndex(of: "id") else { return }
    var ids = Set((0..<table.rowCount).map { table.text(row: $0, column: index) })
    var faults: [Diagnostic] = []
    for row in rows {
      // Each unknown source is told once, at the first row that has it.
      guard let source = row.values[column], !source.isEmpty, ids.insert(source).inserted else {
        continue
      }
      faults.append(
        Diagnostic(
          .error, at: row.location(of: column),
          "the source \"\(source.excerpt)\" of the new rows is not in \(path); add a row for it, accept "
            + "that with podium import \(path), and import again"))
    }
    if !faults.isEmpty { throw DiagnosticList(faults) }
  }

  private static func bytes(
    _ path: String, _ name: String, _ limit: Int
  ) throws(DiagnosticList) -> [UInt8] {
    do {
      return try FileBytes.read(path, named: name, limit: limit)
    } catch {
      var diagnostic = Diagnostic(
        .error, at: SourceLocation(file: name, line: 1, column: 1), error.reason)
      diagnostic.isMissingInput = error.isMissing
      throw DiagnosticList([diagnostic])
    }
  }
}
