import DatasetReading

extension PackageText {
  /// Adds the editions of a resource to the values that its column of editions allows, where it lists
  /// some and lacks these.
  ///
  /// - Parameters:
  ///   - resource: The resource's name.
  ///   - column: The column of editions.
  /// - Returns: The ids that were added.
  mutating func allowEditions(
    of resource: String, column: String
  ) throws(DiagnosticList) -> [String] {
    let ids =
      try entry(resource)?.optional("podium")?.object()?.optional("editions")?.elements()?
      .compactMap { $0.object()?.optional("id")?.string() } ?? []
    var added: [String] = []
    for id in ids {
      // Each insertion moves what follows it, so that the places are looked up anew.
      guard let list = try allowed(resource, column), let last = list.last,
        !list.contains(where: { $0.string() == id })
      else { continue }
      try insert(
        ",\n\(indent(of: last.node.location))\(JSONString.quoted(id))", after: last.node)
      added.append(id)
    }
    return added
  }

  /// The values that a column allows, or nothing where it allows all.
  private func allowed(
    _ resource: String, _ column: String
  ) throws(DiagnosticList) -> [JSONCursor]? {
    let field = try entry(resource)?.optional("schema")?.object()?.optional("fields")?.elements()?
      .first { $0.object()?.optional("name")?.string() == column }
    return field?.object()?.optional("constraints")?.object()?.optional("enum")?.elements()
  }
}
