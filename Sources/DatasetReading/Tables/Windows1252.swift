/// The character set in which the tables of the Bureau of Justice Statistics are written.
public enum Windows1252 {
  /// The scalars of the bytes 0x80 to 0x9F; zero where the set leaves a byte free.
  private static let special: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Returns the scalar of a byte, or nothing for the five bytes that the set leaves free.
  public static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let value = special[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// Returns the byte of a scalar, or nothing where the set has none.
  public static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    return special.firstIndex(of: scalar.value).map { UInt8($0 + 0x80) }
  }

  /// Returns the bytes of a text in UTF-8.
  ///
  /// - Parameter bytes: The text in Windows-1252.
  /// - Returns: The text in UTF-8, or the offset of the first byte that means nothing.
  public static func utf8(_ bytes: [UInt8]) -> (bytes: [UInt8], firstFault: Int?) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 16)
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x80 {
        decoded.append(byte)
      } else if let scalar = scalar(of: byte) {
        decoded += Array(String(scalar).utf8)
      } else {
        return (decoded, offset)
      }
    }
    return (decoded, nil)
  }

  /// Returns the bytes of a text in Windows-1252, or nothing where a character has none.
  public static func bytes(_ text: String) -> [UInt8]? {
    var encoded: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = byte(of: scalar) else { return nil }
      encoded.append(byte)
    }
    return encoded
  }
}
