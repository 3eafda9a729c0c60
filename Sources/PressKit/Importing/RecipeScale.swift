import DatasetReading

/// What one of a cell's number stands for in a dataset, by the table and by the recipe.
struct RecipeScale {
  /// What the number is multiplied by.
  let magnitude: TableScale.Magnitude
  /// Why the number cannot be taken, or nothing.
  let fault: String?
  private let cell: TableCell

  /// Settles the scale of a cell.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - asked: What the recipe says of its row or column.
  ///   - recipe: The recipe's name.
  init(_ cell: TableCell, asked: TableScale.Magnitude?, recipe: String) {
    self.cell = cell
    let said = cell.scale
    magnitude = asked ?? said?.magnitude ?? .ones
    guard let value = cell.value, let said else {
      fault = nil
      return
    }
    if let asked {
      fault =
        said.isSure && said.magnitude != asked
        ? "\(value.text) is in \(said.magnitude.rawValue), as the \(said.origin.rawValue) says, and the "
          + "recipe \"\(recipe)\" asks for \(asked.rawValue)" : nil
    } else {
      fault =
        said.isSure
        ? nil
        : "\(value.text) may be in \(said.magnitude.rawValue), as the \(said.origin.rawValue) says; give its "
          + "row or column in the recipe \"\(recipe)\" a \"scale\", \"ones\" or "
          + "\"\(said.magnitude.rawValue)\""
    }
  }

  /// Why a measure cannot take the number, or nothing.
  func fault(with measure: Measure) -> String? {
    guard let value = cell.value else { return nil }
    let isOfDollars = measure.noun?.plural.lowercased().hasSuffix("dollars") ?? false
    let subject = "\(value.text) is "
    switch (cell.unit?.name, measure.unit) {
    case ("dollars", _) where !isOfDollars:
      return subject + "in dollars, which \"\(measure.id)\" does not count"
    case ("percent", .count):
      return subject + "a percentage, and \"\(measure.id)\" is a count"
    case (_, .percent) where magnitude != .ones:
      return subject + "in \(magnitude.rawValue), and \"\(measure.id)\" is a percentage"
    case (_, .ratePer100k) where magnitude != .ones:
      return subject + "in \(magnitude.rawValue), and \"\(measure.id)\" is a rate"
    default: return nil
    }
  }

  /// The remark for the row, since a number printed in thousands is no more exact than that.
  var note: String? {
    cell.value == nil || magnitude == .ones ? nil : "Published in \(magnitude.rawValue)"
  }

  /// What is said of the number, for messages.
  var words: String {
    let origin = cell.scale.map { "as the \($0.origin.rawValue) says" } ?? "as the recipe says"
    return "is in \(magnitude.rawValue), \(origin)"
  }
}
