/// The writing of texts in JSON.
public enum JSONString {
  /// Returns a text in double quotes, with what JSON forbids within them escaped.
  ///
  /// Quotes, backslashes and control characters are escaped (RFC 8259, section 7), so that reading gives
  /// the same text; every other character stands as it is.
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
