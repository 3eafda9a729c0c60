import DatasetReading

extension PackageText {
  /// Adds the editions of a resource to the values that its column of editions allows, where it lists
  /// some and lacks these.
  ///
  /// - Parameters:
  ///   - resource: The resource's name.
  ///   - column: The column of editions.
  /// - Returns: The ids that were added.
  /// - Throws: That the package is no sound JSON.
  mutating func allowEditions(
    of resource: String, column: String
  ) throws(DiagnosticList) -> [String] {
    let ids =
      try entry(resource)?.optional("podium")?.object()?.optional("editions")?.elements()?
      .compactMap { $0.object()?.optional("id")?.string() } ?? []
    guard let listed = try allowed(resource, column), !listed.isEmpty else { return [] }
    let known = Set(listed.compactMap { $0.string() })
    let missing = ids.filter { !known.contains($0) }
    for id in missing {
      // Each insertion moves what follows it, so that the place is looked up anew.
      guard let last = try allowed(resource, column)?.last else { continue }
      try insert(
        ",\n\(indent(of: last.node.location))\(JSONString.quoted(id))", after: last.node)
    }
    return missing
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
