public import DatasetReading

/// The step from a definition's text to a checked definition.
public enum DefinitionReader {
  /// Returns the definition in a file's bytes.
  ///
  /// - Throws: All problems, each with line, column and key path.
  public static func read(
    _ bytes: [UInt8], name: String, file: String
  ) throws(DiagnosticList) -> ChartDefinition {
    throw DiagnosticList("not read")
  }
}
