#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// JSON with sorted keys, so that the same values give the same bytes.
public enum StableJSON {
  /// Returns a value as JSON.
  ///
  /// - Parameters:
  ///   - value: Texts, whole numbers and finite numbers, which never refuse to be encoded. Anything else ends the
  ///     program, since an empty document would pass for an answer.
  ///   - isIndented: Whether each member stands on a line of its own.
  /// - Returns: The text, without a line's end.
  public static func text(_ value: some Encodable, isIndented: Bool = true) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("a value cannot be written as JSON: \(error)")
    }
  }
}
