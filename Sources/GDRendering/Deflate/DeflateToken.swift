/// A piece of a compressed stream: a byte as it is, or the repetition of earlier bytes.
struct DeflateToken {
  /// The longest repetition.
  static let maximumLength = 258
  /// The shortest repetition.
  static let minimumLength = 3
  /// How far back a repetition can reach.
  static let window = 32_768

  /// A byte; or, with the highest bit set, length and distance less one.
  private let bits: UInt32

  /// Creates a byte.
  init(literal: UInt8) { bits = UInt32(literal) }

  /// Creates a repetition of 3 to 258 bytes from 1 to 32,768 bytes before.
  init(length: Int, distance: Int) {
    bits =
      1 << 31 | UInt32(truncatingIfNeeded: length) << 16
      | UInt32(truncatingIfNeeded: distance - 1)
  }

  var isLiteral: Bool { bits >> 31 == 0 }
  /// The byte, when the token is one.
  var literal: Int { Int(bits) }
  var length: Int { Int(bits >> 16 & 0x7FFF) }
  var distance: Int { Int(bits & 0xFFFF) + 1 }

  // MARK: - Symbols (RFC 1951, section 3.2.5)

  /// The symbol that ends a block.
  static let endOfBlock = 256
  /// The number of symbols for bytes, the end and lengths.
  static let literalCount = 286
  /// The number of symbols for distances.
  static let distanceCount = 30

  /// The classes of lengths: the first of each, and the bits that tell them apart.
  private static let lengthClasses: [(first: Int, extra: Int)] = {
    var classes: [(Int, Int)] = (3...10).map { ($0, 0) }
    var first = 11
    for extra in 1...5 {
      for _ in 0..<4 {
        classes.append((first, extra))
        first += 1 << extra
      }
    }
    return classes + [(258, 0)]
  }()

  /// For each length its symbol, its number within the class and the bits for that.
  private static let lengths: [LengthSymbol] = {
    var symbols = [LengthSymbol](
      repeating: LengthSymbol(symbol: 0, rest: 0, extra: 0), count: maximumLength + 1)
    for (index, entry) in lengthClasses.enumerated() {
      for rest in 0..<1 << entry.extra where entry.first + rest <= maximumLength {
        symbols[entry.first + rest] = LengthSymbol(
          symbol: UInt16(257 + index), rest: UInt16(rest), extra: UInt16(entry.extra))
      }
    }
    return symbols
  }()

  struct LengthSymbol {
    var symbol: UInt16
    var rest: UInt16
    var extra: UInt16
  }

  /// Returns the symbol of a length, 3 to 258.
  static func symbol(ofLength length: Int) -> LengthSymbol { lengths[length] }

  /// Returns the symbol of a distance.
  @inline(__always)
  static func symbol(ofDistance distance: Int) -> Int {
    let value = UInt32(truncatingIfNeeded: distance - 1)
    guard value >= 4 else { return Int(value) }
    let top = 31 - value.leadingZeroBitCount
    return top * 2 + Int(value >> UInt32(top - 1) & 1)
  }

  /// Returns how many bits tell the distances of a symbol apart.
  @inline(__always)
  static func extraBits(ofDistanceSymbol symbol: Int) -> Int { max(0, symbol / 2 - 1) }
}
