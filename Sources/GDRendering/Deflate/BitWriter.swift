/// Bytes that are filled bit by bit from the lowest, as DEFLATE wants them.
struct BitWriter {
  /// The bytes that are complete, four at a time.
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends the lowest bits of a number; at most 32, and the others must be zero.
  @inline(__always)
  mutating func write(_ value: UInt32, count: Int) {
    pending |= UInt64(value) << UInt64(pendingCount)
    pendingCount += count
    guard pendingCount >= 32 else { return }
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: pending).littleEndian) {
      bytes.append(contentsOf: $0)
    }
    pending >>= 32
    pendingCount -= 32
  }

  /// Fills the last byte with zeros, then appends whole bytes.
  mutating func finish(with tail: [UInt8]) {
    while pendingCount > 0 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingCount = max(0, pendingCount - 8)
    }
    bytes += tail
  }
}
