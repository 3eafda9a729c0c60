import DatasetReading

/// The names of areas on a page, and the names that say nothing of its figures.
struct PagePlaces {
  /// The areas by their words, each list longest first, by the first word; an empty name is of no area.
  private var names: [String: [(words: [String], area: String)]] = [:]

  /// Gathers the areas of the datasets that a recipe is for, and the other names that the recipe gives.
  init(recipe: PageRecipe?, package: DataPackage) {
    guard let recipe else { return }
    for (dataset, set) in recipe.datasets {
      for column in set.keys where column == recipe.areaColumn {
        let field = package.resource(named: dataset)?.fields.first { $0.name == column }
        for name in field?.allowed ?? [] { add(name, name) }
      }
    }
    for (area, others) in recipe.places { for name in [area] + others { add(name, area) } }
    for name in recipe.names { add(name, "") }
    for (first, entries) in names {
      names[first] = entries.sorted { $0.words.count > $1.words.count }
    }
  }

  private mutating func add(_ name: String, _ area: String) {
    let words = Self.words(name)
    guard let first = words.first else { return }
    names[first, default: []].append((words, area))
  }

  /// Returns the areas that a text names, and the text's other words.
  ///
  /// The longest name that fits is taken, so that West Virginia is not Virginia.
  func find(in text: String) -> (places: [String], rest: String) {
    let words = Self.words(text)
    var places: [String] = []
    var rest: [String] = []
    var index = 0
    while index < words.count {
      let found = names[words[index]]?.first { words[index...].starts(with: $0.words) }
      guard let found else {
        rest.append(words[index])
        index += 1
        continue
      }
      if !found.area.isEmpty { places.append(found.area) }
      index += found.words.count
    }
    return (places, rest.joined(separator: " "))
  }

  /// The words of a text in small letters, which are runs of letters and digits; "U.S." is the United
  /// States, and "us" is not.
  static func words(_ text: String) -> [String] {
    text.replacing("U.S.", with: "United States ").lowercased()
      .filter { !".'\u{2019}".contains($0) }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
