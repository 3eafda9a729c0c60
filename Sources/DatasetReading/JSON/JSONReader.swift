/// The step from a JSON text to values with their places.
///
/// The text may have comments (`// …` and `/* … */`) and a comma after the last value of a list or
/// object. Everything else is as RFC 8259 has it; a key that stands twice in an object is an error.
public enum JSONReader {
  /// The largest text in bytes.
  public static let maximumSize = 16 * 1024 * 1024
  /// The deepest nesting of lists and objects.
  public static let maximumDepth = 64

  /// Returns the value that a text holds.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, with or without a byte-order mark.
  ///   - file: The path to name in messages.
  /// - Returns: The value with its place and those of its parts.
  /// - Throws: The first fault of the text, with its place and what was expected.
  /// - Complexity: O(*n*) in the length of the text.
  public static func read(_ bytes: [UInt8], file: String) throws(DiagnosticList) -> JSONNode {
    guard bytes.count <= maximumSize else {
      throw DiagnosticList(
        at: SourceLocation(file: file, line: 1, column: 1),
        "the file has \(bytes.count) bytes; at most \(maximumSize) are read")
    }
    if let offset = UTF8Check.firstFault(in: bytes) {
      throw DiagnosticList(
        at: UTF8Check.location(of: offset, in: bytes, file: file),
        "the byte is not part of UTF-8 text; save the file as UTF-8")
    }
    var scanner = JSONScanner(bytes: bytes, file: file)
    do {
      return try scanner.document()
    } catch {
      throw DiagnosticList([error.diagnostic])
    }
  }
}
