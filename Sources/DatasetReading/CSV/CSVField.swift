/// The writing of a CSV field (RFC 4180).
public enum CSVField {
  /// Returns a text as a field: in double quotes where it holds a comma, a quote or a line end.
  public static func quoted(_ text: String) -> String {
    // A carriage return and a line feed are one character together, so they are listed apart.
    guard text.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
