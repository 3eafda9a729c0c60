/// The checksums of what a picture was drawn from, part by part, which tell why it is out of date.
///
/// The fingerprint decides whether it is. A part may change without any effect on the picture, such as a comment in
/// a definition.
public struct PictureInputs: Hashable, Sendable, Codable {
  /// The rows used, by dataset.
  public var data: [String: String]
  /// What the data package says of each dataset that is used.
  public var descriptions: [String: String]
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
  func changes(since earlier: PictureInputs) -> [InputChange] {
    func names(_ now: [String: String], _ then: [String: String]) -> [String] {
      Set(now.keys).union(then.keys).sorted().filter { now[$0] != then[$0] }
    }
    var changes = names(data, earlier.data).map(InputChange.data)
    changes += names(descriptions, earlier.descriptions).map(InputChange.description)
    let parts: [(KeyPath<PictureInputs, String>, InputChange)] = [
      (\.definition, .definition), (\.houseStyle, .houseStyle), (\.fonts, .fonts),
      (\.program, .program), (\.preset, .preset),
    ]
    return changes
      + parts.filter { self[keyPath: $0.0] != earlier[keyPath: $0.0] }.map(\.1)
  }
}
