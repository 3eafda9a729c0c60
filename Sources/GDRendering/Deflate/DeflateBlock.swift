/// A block of tokens with codes made for it, as RFC 1951, section 3.2.7, lays it out.
struct DeflateBlock {
  private let literals: HuffmanCode
  private let distances: HuffmanCode

  /// The order in which lengths of the code for lengths are written.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// Creates the codes for tokens with these counts.
  init(_ counts: TokenCounts) {
    var literalCounts = counts.literals
    literalCounts[DeflateToken.endOfBlock] = 1
    var distanceCounts = counts.distances
    // A block needs one code for distances even when it has none.
    if distanceCounts.allSatisfy({ $0 == 0 }) { distanceCounts[0] = 1 }
    literals = HuffmanCode(counts: literalCounts, limit: 15)
    distances = HuffmanCode(counts: distanceCounts, limit: 15)
  }

  /// Writes the codes and the tokens.
  func write(_ tokens: ArraySlice<DeflateToken>, isLast: Bool, to output: inout BitWriter) {
    output.write(isLast ? 1 : 0, count: 1)
    output.write(2, count: 2)
    writeCodes(to: &output)
    let bytes = byteCodes
    let codes = bytes + lengthCodes
    let distanceCodes = zip(distances.codes, distances.lengths).map(Code.init)
    for token in tokens {
      let code = codes[token.isLiteral ? token.literal : bytes.count + token.length]
      output.write(code.bits, count: Int(code.count))
      guard !token.isLiteral else { continue }
      let symbol = DeflateToken.symbol(ofDistance: token.distance)
      let distance = distanceCodes[symbol]
      output.write(distance.bits, count: Int(distance.count))
      let extra = DeflateToken.extraBits(ofDistanceSymbol: symbol)
      output.write(UInt32(token.distance - 1) & (1 << UInt32(extra) - 1), count: extra)
    }
    write(DeflateToken.endOfBlock, literals, to: &output)
  }

  /// Bits as they are written, and their number.
  private struct Code {
    var bits: UInt32
    var count: UInt8
  }

  /// For each byte its code.
  private var byteCodes: [Code] {
    zip(literals.codes, literals.lengths).prefix(DeflateToken.endOfBlock).map(Code.init)
  }

  /// For each length its code, followed by the bits that tell it apart within its symbol.
  private var lengthCodes: [Code] {
    (0...DeflateToken.maximumLength).map { length in
      guard length >= DeflateToken.minimumLength else { return Code(bits: 0, count: 0) }
      let symbol = DeflateToken.symbol(ofLength: length)
      let count = literals.lengths[Int(symbol.symbol)]
      return Code(
        bits: literals.codes[Int(symbol.symbol)] | UInt32(symbol.rest) << UInt32(count),
        count: count + UInt8(symbol.extra))
    }
  }

  private func write(_ symbol: Int, _ code: HuffmanCode, to output: inout BitWriter) {
    output.write(code.codes[symbol], count: Int(code.lengths[symbol]))
  }

  private func writeCodes(to output: inout BitWriter) {
    let literalCount = max(257, literals.usedCount)
    let distanceCount = max(1, distances.usedCount)
    let entries = Self.runs(
      of: Array(literals.lengths[..<literalCount] + distances.lengths[..<distanceCount]))
    var counts = [Int](repeating: 0, count: 19)
    for entry in entries { counts[entry.symbol] += 1 }
    let code = HuffmanCode(counts: counts, limit: 7)
    let used = max(4, (Self.order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    output.write(UInt32(literalCount - 257), count: 5)
    output.write(UInt32(distanceCount - 1), count: 5)
    output.write(UInt32(used - 4), count: 4)
    for symbol in Self.order[..<used] { output.write(UInt32(code.lengths[symbol]), count: 3) }
    for entry in entries {
      write(entry.symbol, code, to: &output)
      output.write(entry.rest, count: entry.extra)
    }
  }

  /// A length of a code, or several equal ones.
  private struct LengthRun {
    var symbol: Int
    var rest: UInt32 = 0
    var extra = 0
  }

  private static func runs(of lengths: [UInt8]) -> [LengthRun] {
    var runs: [LengthRun] = []
    var start = 0
    while start < lengths.count {
      let length = lengths[start]
      var end = start + 1
      while end < lengths.count, lengths[end] == length { end += 1 }
      var rest = end - start
      if length != 0 {
        runs.append(LengthRun(symbol: Int(length)))
        rest -= 1
      }
      while rest >= 3 {
        let piece = min(rest, length == 0 ? 138 : 6)
        let run =
          if length != 0 {
            LengthRun(symbol: 16, rest: UInt32(piece - 3), extra: 2)
          } else if piece < 11 {
            LengthRun(symbol: 17, rest: UInt32(piece - 3), extra: 3)
          } else {
            LengthRun(symbol: 18, rest: UInt32(piece - 11), extra: 7)
          }
        runs.append(run)
        rest -= piece
      }
      for _ in 0..<rest { runs.append(LengthRun(symbol: Int(length))) }
      start = end
    }
    return runs
  }
}
