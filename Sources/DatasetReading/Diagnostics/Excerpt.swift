extension String {
  /// The text on one line, for messages: at most forty characters, with control characters spelled
  /// as Swift spells them.
  public var excerpt: String {
    // Nearly every text is short and plain.
    if utf8.count <= 40, utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    // A character may have any number of marks; the scalars are limited first.
    let start = String(String.UnicodeScalarView(unicodeScalars.prefix(160)))
    let shown = start.prefix(40)
    var line = ""
    for scalar in shown.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        line += scalar.escaped(asASCII: true)
      default:
        if scalar.properties.isBidiControl {
          line += scalar.escaped(asASCII: true)
        } else {
          line.unicodeScalars.append(scalar)
        }
      }
    }
    return shown.utf8.count < utf8.count ? line + "…" : line
  }
}
