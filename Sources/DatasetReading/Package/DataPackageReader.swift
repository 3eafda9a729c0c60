/// The step from `datapackage.json` to a data package.
///
/// Standard properties that Podium does not need are skipped; inside the property `podium` every
/// key is known, and another one is an error.
public enum DataPackageReader {
  /// Returns the package in a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The text of `datapackage.json`.
  ///   - file: The path to name in messages.
  /// - Returns: The package with its resources in order.
  /// - Throws: All problems, each with line, column and key path.
  public static func read(_ bytes: [UInt8], file: String) throws(DiagnosticList) -> DataPackage {
    let node = try JSONReader.read(bytes, file: file)
    let collector = DiagnosticCollector()
    let package = package(JSONCursor(node, collector: collector))
    try collector.throwErrors()
    guard let package else { throw DiagnosticList("\(file) holds no data package") }
    return package
  }

  private static func package(_ cursor: JSONCursor) -> DataPackage? {
    guard let object = cursor.object(), let list = object.required("resources")?.elements() else {
      return nil
    }
    var resources: [DataResource] = []
    for element in list {
      guard let resource = resource(element) else { continue }
      if resources.contains(where: { $0.name == resource.name }) {
        element.error("the resource \"\(resource.name)\" stands twice")
      }
      resources.append(resource)
    }
    return DataPackage(
      name: object.optional("name")?.string() ?? "",
      title: object.optional("title")?.string() ?? "",
      version: object.optional("version")?.string(), resources: resources)
  }

  private static func resource(_ cursor: JSONCursor) -> DataResource? {
    guard let object = cursor.object(), let name = object.required("name")?.string(),
      let pathCursor = object.required("path"), let path = pathCursor.string(),
      let schema = object.required("schema")?.object()
    else { return nil }
    if !isInside(path) {
      pathCursor.error(
        "the path \"\(path)\" leaves the folder of the data package; use a relative path without .."
      )
    }
    let missing = missingCodes(object, schema)
    var metadata: DatasetMetadata?
    if let own = object.optional("podium") { metadata = MetadataReader.metadata(own) }
    return DataResource(
      name: name, path: path, title: object.optional("title")?.string() ?? name,
      byteCount: object.optional("bytes")?.integer(), digest: digest(object.optional("hash")),
      fields: (schema.required("fields")?.elements() ?? []).compactMap(field),
      primaryKey: primaryKey(schema.optional("primaryKey")), missingCodes: missing,
      metadata: metadata, location: cursor.node.location)
  }

  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.contains("\\") && !path.contains("\0")
      && !path.contains("://") && !path.split(separator: "/").contains("..")
  }

  private static func digest(_ cursor: JSONCursor?) -> String? {
    guard let cursor, let text = cursor.string() else { return nil }
    guard text.hasPrefix("sha256:") else {
      cursor.error("expected a hash of the form \"sha256:…\", found \"\(text)\"")
      return nil
    }
    return String(text.dropFirst(7)).lowercased()
  }

  private static func primaryKey(_ cursor: JSONCursor?) -> [String] {
    guard let cursor else { return [] }
    if case .string(let name) = cursor.node.value { return [name] }
    return cursor.strings() ?? []
  }

  private static func missingCodes(
    _ resource: JSONObjectCursor, _ schema: JSONObjectCursor
  ) -> [String: MissingReason] {
    var codes: [String: MissingReason] = [:]
    for code in schema.optional("missingValues")?.strings() ?? [""] { codes[code] = .notAvailable }
    guard case .object(let own)? = resource.optional("podium")?.node.value,
      let member = own.first(where: { $0.key == "missing" }),
      case .object(let reasons) = member.value.value
    else { return codes }
    for reason in reasons {
      if case .string(let text) = reason.value.value {
        codes[reason.key] = MissingReason(rawValue: text)
      }
    }
    return codes
  }

  private static func field(_ cursor: JSONCursor) -> DataResource.Field? {
    guard let object = cursor.object(), let name = object.required("name")?.string() else {
      return nil
    }
    let kinds = DataResource.Field.Kind.allCases.map(\.rawValue)
    let type = object.optional("type")?.string(among: kinds, noun: "type") ?? "string"
    let constraints = object.optional("constraints")?.object()
    return DataResource.Field(
      name: name, type: DataResource.Field.Kind(rawValue: type) ?? .string,
      isRequired: constraints?.optional("required")?.bool() ?? false,
      minimum: constraints?.optional("minimum")?.number(),
      maximum: constraints?.optional("maximum")?.number(),
      allowed: constraints?.optional("enum")?.elements()?.compactMap(text))
  }

  private static func text(_ cursor: JSONCursor) -> String? {
    if case .number(let number) = cursor.node.value {
      return Int(exactly: number).map(String.init) ?? "\(number)"
    }
    return cursor.string()
  }
}
