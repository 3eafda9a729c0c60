import Analysis

/// The words and figures that templates can name.
struct TemplateValues {
  /// The names in the order in which they were added.
  private(set) var names: [String] = []
  /// The figures in the order in which they were added.
  private(set) var figures: [Figure] = []
  private var texts: [String: String] = [:]
  /// The periods that names of periods stand for.
  private(set) var periods: [String: [Period]] = [:]
  /// The place of each figure's key in `figures`.
  private var places: [String: Int] = [:]

  /// Adds a word; the first of a name stays.
  mutating func add(_ name: String, _ text: String) {
    guard texts[name] == nil else { return }
    texts[name] = text
    names.append(name)
  }

  /// Adds the words for one period, or for several that are told together; those of the first name stay.
  mutating func add(_ name: String, _ text: String, of periods: [Period]) {
    guard texts[name] == nil else { return }
    add(name, text)
    self.periods[name] = periods
  }

  /// Adds a figure under its key and, where given, a shorter name for it.
  mutating func add(_ figure: Figure, alias: String? = nil) {
    if texts[figure.key] == nil {
      places[figure.key] = figures.count
      figures.append(figure)
    }
    add(figure.key, figure.text)
    if let alias { add(alias, figure.text) }
  }

  /// Gives the published shares of a row their base.
  mutating func give(_ base: Base, toFiguresAt period: Period, from row: RowReference?) {
    for index in figures.indices
    where figures[index].unit == .percent && figures[index].periods == [period]
      && figures[index].rows == [row].compactMap(\.self)
    {
      figures[index].base = base
    }
  }

  /// Returns the label of the category that a figure's key starts with.
  func label(of key: String) -> String? {
    key.split(separator: ".").first.flatMap { texts["\($0).label"] }
  }

  /// Returns the figure of a key.
  func figure(_ key: String) -> Figure? { places[key].map { figures[$0] } }

  /// Returns what a name stands for.
  func text(_ name: String) -> String? { texts[name] }
}
