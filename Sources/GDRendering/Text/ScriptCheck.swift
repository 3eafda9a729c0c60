import SceneGraph

/// Which characters need more than one glyph after the other.
enum ScriptCheck {
  private struct Block {
    var range: ClosedRange<UInt32>
    var script: String
  }

  /// The blocks that need right-to-left or joined-up layout, in order of code point.
  private static let blocks: [Block] = [
    Block(range: 0x0590...0x05FF, script: "Hebrew"),
    Block(range: 0x0600...0x06FF, script: "Arabic"),
    Block(range: 0x0700...0x074F, script: "Syriac"),
    Block(range: 0x0750...0x077F, script: "Arabic"),
    Block(range: 0x0780...0x07BF, script: "Thaana"),
    Block(range: 0x07C0...0x085F, script: "a right-to-left"),
    Block(range: 0x0860...0x08FF, script: "Arabic"),
    Block(range: 0x0900...0x097F, script: "Devanagari"),
    Block(range: 0x0980...0x09FF, script: "Bengali"),
    Block(range: 0x0A00...0x0A7F, script: "Gurmukhi"),
    Block(range: 0x0A80...0x0AFF, script: "Gujarati"),
    Block(range: 0x0B00...0x0B7F, script: "Odia"),
    Block(range: 0x0B80...0x0BFF, script: "Tamil"),
    Block(range: 0x0C00...0x0C7F, script: "Telugu"),
    Block(range: 0x0C80...0x0CFF, script: "Kannada"),
    Block(range: 0x0D00...0x0D7F, script: "Malayalam"),
    Block(range: 0x0D80...0x0DFF, script: "Sinhala"),
    Block(range: 0x0E00...0x0E7F, script: "Thai"),
    Block(range: 0x0E80...0x0EFF, script: "Lao"),
    Block(range: 0x0F00...0x0FFF, script: "Tibetan"),
    Block(range: 0x1000...0x109F, script: "Myanmar"),
    Block(range: 0x1100...0x11FF, script: "conjoining Hangul"),
    Block(range: 0x1700...0x177F, script: "a Philippine"),
    Block(range: 0x1780...0x17FF, script: "Khmer"),
    Block(range: 0x1800...0x18AF, script: "Mongolian"),
    Block(range: 0x1900...0x1CFF, script: "a joined-up"),
    Block(range: 0x200F...0x200F, script: "right-to-left"),
    Block(range: 0x202A...0x202E, script: "right-to-left"),
    Block(range: 0x2066...0x2069, script: "right-to-left"),
    Block(range: 0xA800...0xA82F, script: "a joined-up"),
    Block(range: 0xA840...0xABFF, script: "a joined-up"),
    Block(range: 0xFB1D...0xFB4F, script: "Hebrew"),
    Block(range: 0xFB50...0xFDFF, script: "Arabic"),
    Block(range: 0xFE70...0xFEFE, script: "Arabic"),
    Block(range: 0x10800...0x10FFF, script: "a right-to-left"),
    Block(range: 0x11000...0x11FFF, script: "a joined-up"),
    Block(range: 0x1E800...0x1EFFF, script: "a right-to-left"),
  ]

  /// Returns the name of the script when a character needs layout that the engine does not do.
  static func unsupportedScript(of scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0x0590 else { return nil }
    return blocks.first { $0.range.contains(scalar.value) }?.script
  }

  /// Tells whether a character has neither ink nor width in plain text.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x200B...0x200E, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F: true
    default: false
    }
  }

  /// Returns the single characters to draw for a text, with combining marks composed.
  ///
  /// - Throws: `TextMeasuringError` for scripts and combinations that cannot be drawn so, and for
  ///   control characters.
  static func drawableScalars(
    of text: String
  ) throws(TextMeasuringError) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var needsComposition = false
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029
      {
        let code = String(scalar.value, radix: 16, uppercase: true)
        throw .engine("a line of text has the control character U+\(code); remove it")
      }
      if scalar.value >= 0x300 {
        if let script = unsupportedScript(of: scalar) {
          throw .unsupportedScript(script: script, text: text)
        }
        needsComposition = needsComposition || isCombining(scalar)
      }
      if !isInvisible(scalar) { scalars.append(scalar) }
    }
    guard needsComposition else { return scalars }
    return try composed(text)
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func composed(_ text: String) throws(TextMeasuringError) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for character in text {
      let parts = character.unicodeScalars.filter { !isInvisible($0) }
      if parts.count == 1, let only = parts.first, !isCombining(only) {
        scalars.append(only)
      } else if parts.contains(where: isCombining) {
        guard let single = precomposed(character) else {
          throw .noGlyph(character: String(character), text: text)
        }
        scalars.append(single)
      } else {
        scalars.append(contentsOf: parts)
      }
    }
    return scalars
  }

  /// Finds the single character that is canonically equal to a base with its marks.
  private static func precomposed(_ character: Character) -> Unicode.Scalar? {
    for range in [0x00C0...0x024F, 0x0370...0x052F, 0x1E00...0x1FFF, 0x3040...0x30FF] {
      for value in range {
        if let scalar = Unicode.Scalar(UInt32(value)), Character(scalar) == character {
          return scalar
        }
      }
    }
    return nil
  }
}
