/// A prefix code of limited length for symbols that occur with given counts.
///
/// Lengths are those of Huffman's algorithm; where one exceeds the limit, the code is flattened until it fits.
/// Codes are canonical, as RFC 1951, section 3.2.2, demands.
struct HuffmanCode {
  /// The length of each symbol's code in bits; 0 for symbols that do not occur.
  let lengths: [UInt8]
  /// The codes with their first bit lowest.
  let codes: [UInt32]

  init(counts: [Int], limit: Int) {
    lengths = Self.lengths(counts, limit: limit)
    codes = Self.codes(lengths)
  }

  /// The number of symbols up to the last that occurs.
  var usedCount: Int { (lengths.lastIndex { $0 > 0 } ?? -1) + 1 }

  private static func lengths(_ counts: [Int], limit: Int) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: counts.count)
    let symbols = counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    guard symbols.count > 1 else {
      for symbol in symbols { lengths[symbol] = 1 }
      return lengths
    }
    var perLength = fitted(depths(symbols.map { counts[$0] }), limit: limit)
    var length = limit
    for symbol in symbols {
      while perLength[length] == 0 { length -= 1 }
      perLength[length] -= 1
      lengths[symbol] = UInt8(truncatingIfNeeded: length)
    }
    return lengths
  }

  /// Returns the depth of each leaf of the tree for weights in rising order.
  private static func depths(_ leaves: [Int]) -> [Int] {
    var weights = leaves
    var parents = [Int](repeating: 0, count: leaves.count * 2 - 1)
    var leaf = 0
    var inner = leaves.count
    for _ in 1..<leaves.count {
      var sum = 0
      for _ in 0..<2 {
        let isLeaf =
          leaf < leaves.count && (inner >= weights.count || weights[leaf] <= weights[inner])
        let lightest = isLeaf ? leaf : inner
        if isLeaf { leaf += 1 } else { inner += 1 }
        sum += weights[lightest]
        parents[lightest] = weights.count
      }
      weights.append(sum)
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in (0..<parents.count - 1).reversed() { depths[node] = depths[parents[node]] + 1 }
    return Array(depths[..<leaves.count])
  }

  /// Returns how many codes have each length, so that a code of these lengths exists.
  private static func fitted(_ depths: [Int], limit: Int) -> [Int] {
    var perLength = [Int](repeating: 0, count: limit + 1)
    for depth in depths { perLength[min(limit, depth)] += 1 }
    var used = (1...limit).reduce(0) { $0 + perLength[$1] << (limit - $1) }
    while used > 1 << limit {
      // A shorter code becomes the parent of itself and of one that was too deep.
      guard let shorter = (1..<limit).last(where: { perLength[$0] > 0 }) else { break }
      perLength[shorter] -= 1
      perLength[shorter + 1] += 2
      perLength[limit] -= 1
      used -= 1
    }
    return perLength
  }

  private static func codes(_ lengths: [UInt8]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: 17)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [UInt32](repeating: 0, count: 17)
    for length in 1...15 { next[length] = (next[length - 1] + counts[length - 1]) << 1 }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] += 1 }
      return reversed(next[Int(length)], count: Int(length))
    }
  }

  private static func reversed(_ code: UInt32, count: Int) -> UInt32 {
    (0..<count).reduce(UInt32(0)) { $0 << 1 | code >> UInt32($1) & 1 }
  }
}
