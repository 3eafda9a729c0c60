/// The checksums of what a picture was drawn from, part by part, which tell why it is out of date.
///
/// The fingerprint decides whether it is. A part may change without any effect on the picture, such as a comment in
/// a definition.
public struct PictureInputs: Hashable, Sendable, Codable {
  /// The rows used, by dataset.
  public var rows: [String: String]
  /// The files of these datasets.
  public var files: [String: String]
  /// What the data package says of each dataset that is used, but for its editions.
  public var descriptions: [String: String]
  /// What it says of each edition that is used, by dataset and id.
  public var editions: [String: [String: String]]
  /// The definition.
  public var definition: String
  /// The house style.
  public var houseStyle: String
  /// The fonts.
  public var fonts: String
  /// The version of the program and the revision of its drawing.
  public var program: String
  /// The sizes of the preset.
  public var preset: String

  /// Returns the parts in which these inputs differ from earlier ones.
  ///
  /// Other rows of a file that is the same are the choice of the definition, and no change of the data. The rows of
  /// an edition that is used now and was not are data, and no change of what is said of the dataset.
  func changes(since earlier: PictureInputs) -> [InputChange] {
    let data = rows.keys.filter {
      Self.differ(rows[$0], earlier.rows[$0]) && Self.differ(files[$0], earlier.files[$0])
    }
    let described = descriptions.keys.filter { dataset in
      let then = earlier.editions[dataset] ?? [:]
      return Self.differ(descriptions[dataset], earlier.descriptions[dataset])
        || (editions[dataset] ?? [:]).contains { Self.differ($0.value, then[$0.key]) }
    }
    let parts: [(KeyPath<PictureInputs, String>, InputChange)] = [
      (\.definition, .definition), (\.houseStyle, .houseStyle), (\.fonts, .fonts),
      (\.program, .program), (\.preset, .preset),
    ]
    return data.sorted().map(InputChange.data) + described.sorted().map(InputChange.description)
      + parts.filter { self[keyPath: $0.0] != earlier[keyPath: $0.0] }.map(\.1)
  }

  /// Whether both are there and are not the same.
  private static func differ(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second else { return false }
    return first != second
  }
}
