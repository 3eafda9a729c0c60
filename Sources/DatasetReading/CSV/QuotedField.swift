/// The extent of a CSV field in double quotes (RFC 4180).
struct QuotedField {
  /// The offset of the closing quote; nothing where the text ends before it.
  private(set) var end: Int?
  /// Whether a quote is written twice in the field.
  private(set) var isEscaped = false
  /// The number of line ends in the field.
  private(set) var lineBreaks: Int32 = 0

  /// Looks for the closing quote of the field whose opening quote stands at an offset.
  init(in bytes: [UInt8], at start: Int) {
    var offset = start + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : nil
      if byte == UInt8(ascii: "\"") {
        guard next == UInt8(ascii: "\"") else {
          end = offset
          return
        }
        isEscaped = true
        offset += 1
      } else if byte == 0x0A || (byte == 0x0D && next != 0x0A) {
        lineBreaks += 1
      }
      offset += 1
    }
  }
}
