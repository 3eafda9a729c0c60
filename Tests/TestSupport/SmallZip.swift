/// A zip archive put together byte by byte, so that it can be wrong in any way.
public struct SmallZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Creates an empty archive.
  public init() {}

  /// The bytes of the archive.
  public var bytes: [UInt8] {
    body + directory + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
  }

  /// Adds a file, stored or packed with Deflate; the lowest of the flags is for encryption, and the
  /// checksum is that of the content where none is given.
  public mutating func add(
    _ name: String, _ content: [UInt8], packed: [UInt8]? = nil, flags: Int = 0,
    mode: Int = 0o100644, checksum: UInt32? = nil
  ) {
    let data = packed ?? content
    let common =
      number(20, 2) + number(flags, 2) + number(packed == nil ? 0 : 8, 2) + number(0, 2)
      + number(0x21, 2) + number(Int(checksum ?? Self.checksum(content)), 4)
      + number(data.count, 4) + number(content.count, 4) + number(name.utf8.count, 2)
      + number(0, 2)
    directory +=
      number(0x0201_4B50, 4) + number(0x0314, 2) + common + number(0, 2) + number(0, 2)
      + number(0, 2) + number(mode << 16, 4) + number(body.count, 4) + Array(name.utf8)
    body += number(0x0403_4B50, 4) + common + Array(name.utf8) + data
    count += 1
  }

  private func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
