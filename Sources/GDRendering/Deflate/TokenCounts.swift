#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How often each symbol occurs in a stretch of tokens.
struct TokenCounts {
  /// Bytes, the end of the block and lengths.
  private(set) var literals = [Int](repeating: 0, count: DeflateToken.literalCount)
  /// Distances.
  private(set) var distances = [Int](repeating: 0, count: DeflateToken.distanceCount)

  init() {}

  init(_ tokens: ArraySlice<DeflateToken>) {
    for token in tokens {
      if token.isLiteral {
        literals[token.literal] += 1
      } else {
        literals[Int(DeflateToken.symbol(ofLength: token.length).symbol)] += 1
        distances[DeflateToken.symbol(ofDistance: token.distance)] += 1
      }
    }
  }

  /// Adds the counts of another stretch.
  mutating func add(_ other: TokenCounts) {
    for symbol in literals.indices { literals[symbol] += other.literals[symbol] }
    for symbol in distances.indices { distances[symbol] += other.distances[symbol] }
  }

  /// The bits that a block of these tokens takes with its own codes, less the extra bits, which no code changes.
  var blockBits: Double { blockBits(with: Self.none) }

  /// Returns the bits that one block of these tokens and of another stretch takes.
  func blockBits(with other: TokenCounts) -> Double {
    Self.headerBits + Self.bits(literals, other.literals) + Self.bits(distances, other.distances)
  }

  private static func bits(_ counts: [Int], _ others: [Int]) -> Double {
    var total = 0
    var used = 0
    var weighted = 0.0
    for symbol in counts.indices {
      let count = counts[symbol] + others[symbol]
      guard count > 0 else { continue }
      total += count
      used += 1
      weighted += timesLogarithm(count)
    }
    guard total > 0 else { return 0 }
    return max(timesLogarithm(total) - weighted, Double(total)) + bitsPerSymbol * Double(used)
  }

  /// Returns a count times its binary logarithm.
  private static func timesLogarithm(_ count: Int) -> Double {
    count < logarithms.count ? logarithms[count] : Double(count) * log2(Double(count))
  }

  private static let logarithms = (0..<2048).map { $0 == 0 ? 0 : Double($0) * log2(Double($0)) }
  private static let none = TokenCounts()

  /// What a block says before its codes, and for each of its symbols: measured on charts.
  private static let headerBits = 47.0
  private static let bitsPerSymbol = 5.0
}
