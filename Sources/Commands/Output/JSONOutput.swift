import PressKit

/// The writing of one JSON document.
enum JSONOutput {
  /// Returns a value as indented JSON with sorted keys.
  static func text(_ value: some Encodable) -> String {
    StableJSON.text(value) + "\n"
  }
}
