public import DatasetReading

/// The step from the house file's text to a house style.
public enum HouseReader {
  /// Returns the house style in a file's bytes.
  ///
  /// - Throws: All problems, each with line, column and key path.
  public static func read(_ bytes: [UInt8], file: String) throws(DiagnosticList) -> House {
    throw DiagnosticList("not read")
  }
}
