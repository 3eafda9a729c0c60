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

  /// Returns the counts of both stretches.
  func adding(_ other: TokenCounts) -> TokenCounts {
    var sum = self
    for symbol in literals.indices { sum.literals[symbol] += other.literals[symbol] }
    for symbol in distances.indices { sum.distances[symbol] += other.distances[symbol] }
    return sum
  }

  /// The bits that a block of these tokens takes with its own codes, less the extra bits, which no code changes.
  var blockBits: Double {
    [literals, distances].reduce(Self.headerBits) { bits, counts in
      let used = counts.filter { $0 > 0 }.map(Double.init)
      let total = used.reduce(0, +)
      guard total > 0 else { return bits }
      let entropy = used.reduce(total * log2(total)) { $0 - $1 * log2($1) }
      return bits + max(entropy, total) + Self.bitsPerSymbol * Double(used.count)
    }
  }

  /// What a block says before its codes, and for each of its symbols: measured on charts.
  private static let headerBits = 47.0
  private static let bitsPerSymbol = 5.0
}
