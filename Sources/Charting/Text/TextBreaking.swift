/// The division of a text into the pieces that a line may not break.
enum TextBreaking {
  /// A run without a break, and whether a space stood after it.
  struct Piece: Hashable {
    var text: String
    var endsWithSpace: Bool
  }

  /// Returns the pieces of a text in order.
  ///
  /// Lines may break at spaces, after hyphens, dashes and slashes between letters, and between
  /// ideographs. No-break spaces hold. Line ends in the text count as spaces.
  static func pieces(of text: String) -> [Piece] {
    text.utf8.allSatisfy { $0 < 0x80 } ? piecesOfASCII(text) : piecesOfCharacters(text)
  }

  /// Returns the pieces of a text of bytes below 128, in which each byte is a character.
  ///
  /// Layout tries many sizes and widths, so that the pieces of most texts are asked for often.
  private static func piecesOfASCII(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    let bytes = Array(text.utf8)
    var start = 0
    func end(_ index: Int, atSpace: Bool) {
      guard index > start else { return }
      pieces.append(
        Piece(text: String(decoding: bytes[start..<index], as: UTF8.self), endsWithSpace: atSpace))
    }
    for (index, byte) in bytes.enumerated() {
      if isSpace(byte) {
        end(index, atSpace: true)
        start = index + 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/"), index > start,
        index + 1 < bytes.count
      {
        let next = bytes[index + 1]
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
        guard !isDigit, next != byte, !isSpace(next) else { continue }
        end(index + 1, atSpace: false)
        start = index + 1
      }
    }
    end(bytes.count, atSpace: false)
    return pieces
  }

  /// Whether a byte is a space, a tab or ends a line.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  private static func piecesOfCharacters(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var current = ""
    // The count of a text's characters takes as long as the text is.
    var count = 0
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character == " " || character == "\t" || character.isNewline {
        if !current.isEmpty { pieces.append(Piece(text: current, endsWithSpace: true)) }
        current = ""
        count = 0
        continue
      }
      current.append(character)
      count += 1
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      if let next, breaks(after: character, before: next, start: count == 1) {
        pieces.append(Piece(text: current, endsWithSpace: false))
        current = ""
        count = 0
      }
    }
    if !current.isEmpty { pieces.append(Piece(text: current, endsWithSpace: false)) }
    return pieces
  }

  private static func breaks(after character: Character, before next: Character, start: Bool)
    -> Bool
  {
    if next == " " || next == "\t" || next.isNewline { return false }
    switch character {
    case "-", "\u{2010}", "\u{2013}", "\u{2014}", "/":
      return !start && !next.isNumber && next != character
    default:
      return (isIdeograph(character) && !closing.contains(next) && !opening.contains(character))
        || (isIdeograph(next) && !opening.contains(character) && !closing.contains(next))
    }
  }

  private static let closing: Set<Character> = ["。", "、", "，", "）", "」", "』", "：", "；", "！", "？"]
  private static let opening: Set<Character> = ["（", "「", "『"]

  private static func isIdeograph(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x2E80...0x9FFF).contains(scalar) || (0xAC00...0xD7AF).contains(scalar)
      || (0xF900...0xFAFF).contains(scalar) || (0xFF00...0xFFEF).contains(scalar)
      || (0x20000...0x3FFFF).contains(scalar)
  }
}
