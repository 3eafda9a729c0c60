public import DatasetReading

/// The JSON Schema of definitions, by which editors complete and check them.
public enum DefinitionSchema {
  /// Returns the schema as JSON text, draft 2020-12.
  ///
  /// - Parameter package: The data package whose datasets, measures and columns are allowed.
  /// - Returns: JSON text that ends with a line end.
  public static func json(for package: DataPackage) -> String {
    var schema = object(DefinitionKeys.root, onlyOne: false, package: package)
    schema.insert(("$schema", .text("https://json-schema.org/draft/2020-12/schema")), at: 0)
    schema.insert(("title", .text("Podium chart definition")), at: 1)
    return JSONText.object(schema).text() + "\n"
  }

  private static func object(
    _ keys: [DefinitionKeys.Key], onlyOne: Bool, package: DataPackage
  ) -> [(String, JSONText)] {
    var members: [(String, JSONText)] = [
      ("type", .text("object")),
      ("additionalProperties", .bool(false)),
      (
        "properties",
        .object(keys.map { key in (key.name, property(key, package: package)) })
      ),
    ]
    let required = keys.filter(\.isRequired).map { JSONText.text($0.name) }
    if !required.isEmpty { members.append(("required", .array(required))) }
    if onlyOne {
      members.append(("minProperties", .number(1)))
      members.append(("maxProperties", .number(1)))
    }
    return members
  }

  private static func property(_ key: DefinitionKeys.Key, package: DataPackage) -> JSONText {
    let scalar = JSONText.array([.text("string"), .text("integer")])
    var members: [(String, JSONText)]
    switch key.type {
    case .text:
      members = [("type", .text("string"))]
      if let names = names(key.name, package) { members.append(("enum", names)) }
    case .texts:
      var item: [(String, JSONText)] = [("type", .text("string"))]
      if let names = names(key.name, package) { item.append(("enum", names)) }
      members = [("type", .text("array")), ("minItems", .number(1)), ("items", .object(item))]
    case .whole: members = [("type", .text("integer"))]
    case .oneOf(let values): members = [("enum", .array(values.map(JSONText.text)))]
    case .someOf(let values):
      members = [
        ("type", .text("array")),
        ("items", .object([("enum", .array(values.map(JSONText.text)))])),
      ]
    case .textOrTexts:
      members = [
        (
          "anyOf",
          .array([
            .object([("type", .text("string"))]),
            .object([
              ("type", .text("array")), ("items", .object([("type", .text("string"))])),
            ]),
          ])
        )
      ]
    case .scalar: members = [("type", scalar)]
    case .scalars:
      members = [("type", .text("array")), ("items", .object([("type", scalar)]))]
    case .textByName:
      members = [("type", .text("object")), ("additionalProperties", .object([("type", scalar)]))]
    case .object(let keys, let onlyOne):
      members = object(keys, onlyOne: onlyOne, package: package)
    case .objects(let keys):
      members = [
        ("type", .text("array")),
        ("items", .object(object(keys, onlyOne: false, package: package))),
      ]
    }
    members.insert(("description", .text(key.meaning)), at: 0)
    return .object(members)
  }

  /// The names that a key can hold in this package, where they are a closed list.
  private static func names(_ key: String, _ package: DataPackage) -> JSONText? {
    let datasets = package.resources.compactMap(\.metadata)
    let names: [String]
    switch key {
    case "dataset": names = package.datasetNames
    case "measure", "measures": names = Set(datasets.flatMap(\.measureOrder)).sorted()
    case "edition": names = Set(datasets.flatMap { $0.editions.map(\.id) }).sorted()
    default: return nil
    }
    return names.isEmpty ? nil : .array(names.map(JSONText.text))
  }
}
