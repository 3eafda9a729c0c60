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
    guard let object = cursor.object() else { return nil }
    var resources: [DataResource] = []
    var names = Set<String>()
    for element in object.required("resources")?.elements() ?? [] {
      guard let resource = resource(element) else { continue }
      if !names.insert(resource.name).inserted {
        element.error("the resource \"\(resource.name.excerpt)\" stands twice")
      }
      resources.append(resource)
    }
    SharedCountReader.check(object, resources)
    return DataPackage(
      name: object.optional("name")?.string() ?? "",
      title: object.optional("title")?.string() ?? "",
      version: object.optional("version")?.string(), resources: resources)
  }

  private static func resource(_ cursor: JSONCursor) -> DataResource? {
    guard let object = cursor.object() else { return nil }
    // Every part is read before any is missed, so that all problems are reported at once.
    let name = object.required("name")?.string()
    let path = path(object.required("path"))
    let title = object.optional("title")?.string()
    let byteCount = object.optional("bytes")?.integer()
    let digest = digest(object.optional("hash"))
    let schema = object.required("schema")?.object()
    let fields = schema?.required("fields")?.elements()?.map(field)
    let primaryKey = primaryKey(schema?.optional("primaryKey"))
    let missing = schema.map { missingCodes(object, $0) }
    let metadata = object.optional("podium").map(MetadataReader.metadata)
    guard let name, let path, let fields, let missing else { return nil }
    let resource = DataResource(
      name: name, path: path, title: title ?? name, byteCount: byteCount, digest: digest,
      fields: fields.compactMap(\.self), primaryKey: primaryKey, missingCodes: missing,
      metadata: metadata ?? nil, location: cursor.node.location,
      description: object.optional("podium")?.node)
    // A column that could not be read would be missed once more wherever it is named.
    if fields.count == resource.fields.count { ReferenceCheck(resource).check(object) }
    return resource
  }

  private static func path(_ cursor: JSONCursor?) -> String? {
    guard let cursor, let path = cursor.string() else { return nil }
    if path.isEmpty {
      cursor.error("the path is empty; name a file")
    } else if !isInside(path) {
      cursor.error(
        "the path \"\(path.excerpt)\" leaves the folder of the data package; "
          + "use a relative path without ..")
    }
    return path
  }

  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.contains("\\") && !path.contains("\0")
      && !path.contains("://") && !path.split(separator: "/").contains("..")
  }

  private static func digest(_ cursor: JSONCursor?) -> String? {
    guard let cursor, let text = cursor.string() else { return nil }
    let digits = text.dropFirst(7)
    guard text.prefix(7).lowercased() == "sha256:", digits.utf8.count == 64,
      digits.utf8.allSatisfy(isHexDigit)
    else {
      cursor.error(
        "expected a hash of the form \"sha256:\" and 64 hexadecimal digits, "
          + "found \"\(text.excerpt)\"")
      return nil
    }
    return digits.lowercased()
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
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
    guard let object = cursor.object() else { return nil }
    let name = object.required("name")?.string()
    let kinds = DataResource.Field.Kind.allCases.map(\.rawValue)
    let type = object.optional("type")?.string(among: kinds, noun: "type") ?? "string"
    let constraints = object.optional("constraints")?.object()
    let isRequired = constraints?.optional("required")?.bool() ?? false
    let minimum = constraints?.optional("minimum")?.number()
    let maximum = constraints?.optional("maximum")?.number()
    let allowed = constraints?.optional("enum")?.elements()?.compactMap(text)
    guard let name else { return nil }
    return DataResource.Field(
      name: name, type: DataResource.Field.Kind(rawValue: type) ?? .string,
      isRequired: isRequired, minimum: minimum, maximum: maximum, allowed: allowed)
  }

  private static func text(_ cursor: JSONCursor) -> String? {
    if case .number(let number) = cursor.node.value {
      return Int(exactly: number).map(String.init) ?? "\(number)"
    }
    return cursor.string()
  }
}
