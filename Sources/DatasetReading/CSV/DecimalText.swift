/// The reading of plain decimal numbers: digits, at most one point, at most one leading minus.
enum DecimalText {
  /// Returns the number that bytes spell, or nothing.
  ///
  /// Up to fifteen digits are read exactly without making a text.
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.count <= 64 else { return nil }
    var digits: Int64 = 0
    var count = 0
    var divisor = 1.0
    var hasPoint = false
    for byte in rest {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        if count <= 15 { digits = digits * 10 + Int64(byte - UInt8(ascii: "0")) }
        if hasPoint { divisor *= 10 }
      case UInt8(ascii: ".") where !hasPoint && count > 0:
        hasPoint = true
      default: return nil
      }
    }
    guard count > 0, rest.last != UInt8(ascii: ".") else { return nil }
    guard count <= 15 else { return Double(String(decoding: bytes, as: UTF8.self)) }
    let magnitude = Double(digits) / divisor
    return isNegative ? -magnitude : magnitude
  }
}
