/// A checksum of 64 bits that notices any accidental change of a file.
///
/// It is no cryptographic digest: a build looks at every picture, and SHA-256 would take a fifth of its time.
enum FileChecksum {
  /// Returns the checksum of bytes in 16 hexadecimal digits.
  static func text(_ bytes: [UInt8]) -> String {
    // Each word is mixed in with the finaliser of SplitMix64, which is a bijection of the sum so far.
    var sum = UInt64(bytes.count)
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        sum = mixed(sum ^ UInt64(littleEndian: word))
        offset += 8
      }
      for byte in buffer[offset...] { sum = mixed(sum ^ UInt64(byte)) }
    }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func mixed(_ sum: UInt64) -> UInt64 {
    var sum = sum &+ 0x9E37_79B9_7F4A_7C15
    sum = (sum ^ sum >> 30) &* 0xBF58_476D_1CE4_E5B9
    sum = (sum ^ sum >> 27) &* 0x94D0_49BB_1331_11EB
    return sum ^ sum >> 31
  }
}
