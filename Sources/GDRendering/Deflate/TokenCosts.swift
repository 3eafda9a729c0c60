/// What a parser expects each token to cost, in sixteenths of a bit.
struct TokenCosts {
  /// For each byte.
  private(set) var literals: [Int32]
  /// For each length, with the bits that tell it apart.
  private(set) var lengths: [Int32]
  /// For each symbol of distance, with its extra bits.
  private(set) var distances: [Int32]

  /// One bit.
  static let bit: Int32 = 16

  /// The costs before anything is known, as they are in the middle of a chart.
  init() {
    literals = [Int32](repeating: 5 * Self.bit, count: 256)
    literals[0] = 4 * Self.bit
    lengths = (0...DeflateToken.maximumLength).map { length in
      let extra = Int32(DeflateToken.symbol(ofLength: length).extra)
      return (length == DeflateToken.maximumLength ? 3 : 5 + extra) * Self.bit
    }
    distances = (0..<DeflateToken.distanceCount).map { symbol in
      let extra = Int32(DeflateToken.extraBits(ofDistanceSymbol: symbol))
      return (symbol == 0 ? 1 : 5 + extra) * Self.bit
    }
  }

  /// The costs in a stretch with these counts.
  init(_ counts: TokenCounts) {
    self.init()
    let total = counts.literals.reduce(0, +)
    for byte in literals.indices {
      literals[byte] = Self.cost(counts.literals[byte], of: total)
    }
    for length in DeflateToken.minimumLength...DeflateToken.maximumLength {
      let symbol = DeflateToken.symbol(ofLength: length)
      lengths[length] =
        Self.cost(counts.literals[Int(symbol.symbol)], of: total) + Int32(symbol.extra) * Self.bit
    }
    let distanceTotal = counts.distances.reduce(0, +)
    for symbol in distances.indices {
      distances[symbol] =
        Self.cost(counts.distances[symbol], of: distanceTotal)
        + Int32(DeflateToken.extraBits(ofDistanceSymbol: symbol)) * Self.bit
    }
  }

  /// Returns about the binary logarithm of how rare a symbol is; one that did not occur may still come.
  private static func cost(_ count: Int, of total: Int) -> Int32 {
    var rarity = Double(total + 20) / (Double(count) + 0.3)
    var bits = 0.0
    while rarity >= 2 {
      rarity /= 2
      bits += 1
    }
    return Int32(min(14, max(0.5, bits + rarity - 1)) * Double(bit))
  }
}
