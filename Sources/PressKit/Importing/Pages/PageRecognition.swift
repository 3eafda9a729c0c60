public import DatasetReading

/// The recognition of text that was copied off a web page and came without the options for one.
public struct PageRecognition {
  private let recipes: [PageRecipe]
  private let package: DataPackage
  private let file: String

  /// The most labels that are named.
  private static let maximumLabels = 3

  /// Creates a recognition.
  ///
  /// - Parameters:
  ///   - recipes: The recipes of pages.
  ///   - package: The data package with the datasets that they are for.
  ///   - file: The file to name in messages.
  public init(recipes: [PageRecipe], package: DataPackage, file: String) {
    self.recipes = recipes
    self.package = package
    self.file = file
  }

  /// Says what a text that is no table of rows looks like.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - dataset: The dataset that was named.
  /// - Returns: The error with the command to give, or nothing where no label of the text is known.
  public func fault(of bytes: [UInt8], into dataset: String?) -> DiagnosticList? {
    guard let text = String(validating: bytes, as: UTF8.self), !hasColumns(text) else { return nil }
    let lines = PageLine.lines(of: text)
    var found = best(lines, among: candidates(dataset))
    // The dataset that was named may be the wrong one.
    if found.labels.isEmpty, dataset != nil { found = best(lines, among: candidates(nil)) }
    guard !found.labels.isEmpty else { return nil }
    return DiagnosticList(
      at: SourceLocation(file: file, line: 1, column: 1),
      message(found.recipe, found.names, isNamed: found.names == [dataset], found.labels, lines))
  }

  /// The recipe and datasets that know the most labels with numbers, and these labels.
  private func best(
    _ lines: [PageLine], among candidates: [(PageRecipe?, [String])]
  ) -> (recipe: PageRecipe?, names: [String], labels: [String]) {
    var best: (recipe: PageRecipe?, names: [String], labels: [String]) = (nil, [], [])
    for (recipe, names) in candidates {
      for name in names {
        guard let resource = package.resource(named: name), let metadata = resource.metadata else {
          continue
        }
        let vocabulary = PageVocabulary(recipe: recipe, resource: resource, metadata: metadata)
        let labels = self.labels(lines, vocabulary)
        if labels.count > best.labels.count {
          best = (recipe, [name], labels)
        } else if labels.count == best.labels.count, !labels.isEmpty {
          best.names.append(name)
        }
      }
    }
    return best
  }

  /// Whether the first line names columns, so that the text is rows with a slip of the pen.
  private func hasColumns(_ text: String) -> Bool {
    let columns = Set(package.resources.flatMap(\.fields).map { $0.name.lowercased() })
    let first = text.prefix { !$0.isNewline }
    let cells = first.split { ",;\t\"".contains($0) }.map {
      String($0).lowercased().filter { !$0.isWhitespace }
    }
    return cells.count { columns.contains($0) } > 1
  }

  /// The recipes with the datasets that they may be for.
  private func candidates(_ dataset: String?) -> [(PageRecipe?, [String])] {
    guard let dataset else { return recipes.map { ($0, $0.datasets.keys.sorted()) } }
    return [(recipes.first { $0.datasets[dataset] != nil }, [dataset])]
  }

  /// The known labels that have a number, or that stand beside one.
  private func labels(_ lines: [PageLine], _ vocabulary: PageVocabulary) -> [String] {
    let pairing = vocabulary.pairing(of: lines)
    let labels = lines.indices.compactMap { index -> String? in
      switch lines[index].content {
      case .figure(let label, _): return label
      case .label(let label): return pairing.undecided.contains(index) ? label : nil
      case .number:
        guard let place = pairing.labels[index], case .label(let label) = lines[place].content
        else { return nil }
        return label
      case .year, .unclear, .missing: return nil
      }
    }
    return labels.filter { vocabulary.values(of: $0) != nil }
  }

  private func message(
    _ recipe: PageRecipe?, _ names: [String], isNamed: Bool, _ labels: [String],
    _ lines: [PageLine]
  ) -> String {
    let shown = labels.prefix(Self.maximumLabels).map { "\"\($0.excerpt)\"" }
    let more = labels.count - shown.count
    let origin = recipe.map {
      "the web page of the recipe \(PageRecipeReader.folder)/\($0.name).json"
    }
    let needs = needs(recipe, names, isNamed: isNamed, lines)
    return "this looks like figures copied off \(origin ?? "a web page") ("
      + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "") + "); they need "
      + list(needs.map { $0.option + ($0.hint ?? "") }) + ": podium import \(file) "
      + command(names, needs.map(\.option)) + "; an edition that is new needs --title TEXT too"
  }

  /// The options that such figures need beside those that were given.
  private func needs(
    _ recipe: PageRecipe?, _ names: [String], isNamed: Bool, _ lines: [PageLine]
  ) -> [(option: String, hint: String?)] {
    let years = Set(
      lines.compactMap { if case .year(let year) = $0.content { year } else { nil } })
    let resources = names.compactMap { package.resource(named: $0) }
    func hasAreas(_ name: String) -> Bool {
      recipe?.datasets[name]?.values.contains("{area}") ?? false
    }
    let hasSource = resources.contains { resource in
      let column = resource.metadata?.roles.source
      return resource.fields.contains { $0.name == column && $0.isRequired }
    }
    var needs: [(option: String, hint: String?)] = []
    if !isNamed {
      let shown = names.map { hasAreas($0) && names.count > 1 ? "\($0) with --area AREA" : $0 }
      needs.append(("--into DATASET", " (\(shown.joined(separator: ", ")))"))
    }
    needs.append(("--edition ID", nil))
    if years.count != 1 { needs.append(("--period PERIOD", nil)) }
    if names.count == 1, hasAreas(names[0]) { needs.append(("--area AREA", nil)) }
    if hasSource { needs.append(("--source ID", nil)) }
    return needs
  }

  /// The options as they are written, with the dataset and its newest edition where there is one.
  private func command(_ names: [String], _ options: [String]) -> String {
    let metadata = names.count == 1 ? package.resource(named: names[0])?.metadata : nil
    var words = names.count == 1 ? ["--into \(names[0])"] : []
    words += options.filter { names.count > 1 || $0 != "--into DATASET" }.map { option in
      guard option == "--edition ID", let newest = metadata?.editions.last else { return option }
      return "--edition \"\(newest.id)\""
    }
    return words.joined(separator: " ")
  }

  private func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " and \(last)"
  }
}
