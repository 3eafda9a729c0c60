import Dispatch
import Synchronization

/// A compressor for the rows of indexed charts, in the format of zlib (RFC 1950 and 1951).
///
/// Compressors for any bytes look at each of two million pixels, of which a chart repeats nearly all. This one
/// works on runs of equal pixels, some tens of thousands, and so can afford to seek the cheapest tokens: on charts
/// a fifth fewer bytes than libdeflate's level 5 in the same time.
enum RowCompressor {
  /// The tokens after which the expected costs are learned anew.
  private static let lesson = 512
  /// The number of runs from which both halves are compressed at once.
  private static let divisible = 8192
  /// The tokens that are put to a block, or begin a new one, together.
  private static let piece = 192

  /// Returns the compressed bytes.
  ///
  /// - Parameters:
  ///   - bytes: The rows, each with its filter byte; less than 2 GiB.
  ///   - stride: The bytes of a row.
  /// - Returns: The compressed bytes with their checksum.
  static func compressed(_ bytes: UnsafeBufferPointer<UInt8>, stride: Int) -> [UInt8] {
    var output = BitWriter(capacity: 1 << 16)
    // The window of 32 KiB, the default effort.
    output.write(0x9C78, count: 16)
    guard let first = bytes.baseAddress, !bytes.isEmpty else {
      DeflateBlock(TokenCounts()).write([], isLast: true, to: &output)
      output.finish(with: [0, 0, 0, 1])
      return output.bytes
    }
    let starts = runStarts(bytes)
    let tokens = starts.withUnsafeBufferPointer { starts in
      parsed(first, starts: starts, stride: stride)
    }
    write(tokens, to: &output)
    output.finish(with: PNGChunk.bigEndian(checksum(bytes, starts)))
    return output.bytes
  }

  /// Returns the tokens of all runs; those of large pictures are sought in halves, on two cores.
  private static func parsed(
    _ bytes: UnsafePointer<UInt8>, starts: UnsafeBufferPointer<Int32>, stride: Int
  ) -> [DeflateToken] {
    let count = starts.count - 1
    let parts = count < divisible ? [0..<count] : [0..<count / 2, count / 2..<count]
    let tokens = Mutex([[DeflateToken]](repeating: [], count: parts.count))
    nonisolated(unsafe) let source = (bytes: bytes, starts: starts)
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let parser = RunParser(bytes: source.bytes, starts: source.starts, stride: stride)
      defer { parser.deallocate() }
      let found = parsed(parts[part], by: parser)
      tokens.withLock { $0[part] = found }
    }
    return tokens.withLock { Array($0.joined()) }
  }

  private static func parsed(_ runs: Range<Int>, by parser: RunParser) -> [DeflateToken] {
    var tokens: [DeflateToken] = []
    tokens.reserveCapacity(1 << 14)
    var costs = TokenCosts()
    var learned = 0
    var run = runs.lowerBound
    while run < runs.upperBound {
      let end = min(runs.upperBound, run + RunParser.span)
      parser.appendTokens(for: run..<end, costs: costs, to: &tokens)
      run = end
      if tokens.count - learned >= lesson {
        costs = TokenCosts(TokenCounts(tokens[learned...]))
        learned = tokens.count
      }
    }
    return tokens
  }

  /// Writes the tokens in blocks, a new one where codes of its own save more than they take.
  private static func write(_ tokens: [DeflateToken], to output: inout BitWriter) {
    var start = 0
    var position = 0
    var block = TokenCounts()
    var blockBits = 0.0
    while position < tokens.count {
      let end = min(tokens.count, position + piece)
      let next = TokenCounts(tokens[position..<end])
      let nextBits = next.blockBits
      let bothBits = block.blockBits(with: next)
      if position == start || bothBits <= blockBits + nextBits {
        block.add(next)
        blockBits = bothBits
      } else {
        DeflateBlock(block).write(tokens[start..<position], isLast: false, to: &output)
        start = position
        block = next
        blockBits = nextBits
      }
      position = end
    }
    DeflateBlock(block).write(tokens[start...], isLast: true, to: &output)
  }

  // MARK: - Runs

  /// Returns where each run of equal bytes starts, and at last where the bytes end.
  private static func runStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
    guard let first = bytes.baseAddress else { return [0] }
    var starts: [Int32] = []
    starts.reserveCapacity(1 << 16)
    var position = 0
    while position < bytes.count {
      starts.append(Int32(truncatingIfNeeded: position))
      let pattern = UInt64(bytes[position]) &* 0x0101_0101_0101_0101
      var end = position + 1
      while end + 8 <= bytes.count {
        let eight = UnsafeRawPointer(first + end).loadUnaligned(as: UInt64.self)
        let difference = UInt64(littleEndian: eight ^ pattern)
        if difference != 0 {
          end += difference.trailingZeroBitCount / 8
          break
        }
        end += 8
      }
      while end < bytes.count, bytes[end] == bytes[position] { end += 1 }
      position = end
    }
    starts.append(Int32(truncatingIfNeeded: position))
    return starts
  }

  /// Returns the Adler-32 of the bytes, a run at a time.
  private static func checksum(_ bytes: UnsafeBufferPointer<UInt8>, _ starts: [Int32]) -> UInt32 {
    let modulus = 65_521
    // Runs are shorter than 2 GiB: below these limits nothing overflows, and divisions are rare.
    let sumLimit = 1 << 30
    let sumOfSumsLimit = 1 << 61
    var sum = 1
    var sumOfSums = 0
    for run in 0..<starts.count - 1 {
      let byte = Int(bytes[Int(starts[run])])
      let count = Int(starts[run + 1] - starts[run])
      if sum >= sumLimit { sum %= modulus }
      if sumOfSums >= sumOfSumsLimit { sumOfSums %= modulus }
      let triangle = count * (count + 1) / 2
      sumOfSums += count * sum + byte * (count < 1 << 24 ? triangle : triangle % modulus)
      sum += count * byte
    }
    return UInt32((sumOfSums % modulus) << 16 | sum % modulus)
  }
}
