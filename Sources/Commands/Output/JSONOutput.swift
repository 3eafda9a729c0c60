#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The writing of one JSON document.
enum JSONOutput {
  /// Returns a value as indented JSON with sorted keys.
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    } catch {
      // Values for output hold finite numbers only. A program that reads an empty text would take it for no answer.
      fatalError("the answer cannot be written as JSON: \(error)")
    }
  }
}
