import Analysis
import DatasetReading

extension Composition {
  /// Returns the names of the values that dimensions were set to, without "all".
  func conditionLabels(of selection: Selection) -> [String] {
    conditions(of: selection).map(\.label)
  }

  /// What the whole chart is narrowed to, such as a state or an offense, in the order of the dimensions.
  ///
  /// A characteristic whose categories are shown, such as race, narrows nothing and is left out.
  var narrowing: [(dimension: Dimension, label: String)] {
    let hasCategories = request.kind == .breakdown || request.kind == .ranking
    let open = hasCategories ? request.by.map(\.value) : []
    // The period narrows nothing here, and to look for it would read every row.
    let own = request.conditions.mapValues(\.value).filter { $0.key != metadata.period.column }
    guard let selection = try? Selection(dataset, where: own, open: open) else { return [] }
    return conditions(of: selection).filter { !isCharacteristic($0.dimension) }
  }

  /// The names of what the whole chart is narrowed to.
  var narrowingLabels: [String] { narrowing.map(\.label) }

  /// Tells whether a dimension says which characteristic the categories of the chart are of: a partition
  /// of their column holds only with a value of it.
  func isCharacteristic(_ dimension: Dimension) -> Bool {
    metadata.partitions.contains { partition in
      partition.column == categoryColumn
        && partition.conditions[dimension.name].map { $0 != "all" } ?? false
    }
  }

  /// Returns a subject with its period, and between them what it is narrowed to: "Sex of defendants in
  /// fiscal year 2022", "Sex of defendants, Missouri, fiscal year 2022".
  func dated(_ subject: String, _ period: String) -> String {
    let narrowing = narrowingLabels
    return narrowing.isEmpty
      ? "\(subject) in \(period)" : ([subject] + narrowing + [period]).joined(separator: ", ")
  }

  /// Returns the texts that do not occur in another one as whole words, whatever the case of letters.
  func unsaid(_ labels: [String], in text: String) -> [String] {
    func words(_ text: String) -> [Substring] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    let said = words(text)
    return labels.filter { label in
      let wanted = words(label)
      guard !wanted.isEmpty else { return !text.contains(label) }
      return !said.indices.dropLast(wanted.count - 1).contains { start in
        said[start..<(start + wanted.count)].elementsEqual(wanted)
      }
    }
  }

  private func conditions(
    of selection: Selection
  ) -> [(dimension: Dimension, label: String)] {
    metadata.dimensions.compactMap { dimension in
      guard let value = selection.conditions[dimension.name], value != "all" else { return nil }
      return (dimension, dimension.label(for: value))
    }
  }
}
