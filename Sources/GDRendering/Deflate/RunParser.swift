/// The choice of tokens for rows of pixels, of which most are runs of one colour.
///
/// A chart's rows are runs: ground, ink, the few shades between. So the cheapest path of tokens is sought from run
/// to run, not from byte to byte: a token starts where a run starts, or, within a gap that an earlier token left
/// open, some bytes before. What a token leaves of a run is filled with repetitions of the byte before.
/// Candidates for repetition are the same place one row up and earlier runs with the same continuation.
struct RunParser {
  /// The bytes to compress.
  let bytes: UnsafePointer<UInt8>
  /// Where each run starts, and at last where the bytes end.
  let starts: UnsafeBufferPointer<Int32>
  /// The bytes of a row, filter byte included.
  let stride: Int

  private let heads: UnsafeMutableBufferPointer<Int32>
  private let previous: UnsafeMutableBufferPointer<Int32>
  private let nodes: UnsafeMutableBufferPointer<Node>

  /// The number of runs whose path is sought at once.
  static let span = 1024
  /// The earlier runs that are tried for each.
  private static let attempts = 2
  /// The starts of runs before the end of a repetition at which it may be cut short.
  private static let cuts = 3
  /// The length of a repetition within which no other is sought, and the last bytes in which it is all the same.
  private static let longEnough = 64
  private static let tail = 16
  /// The longest gap that is left open for the next repetition.
  private static let longestGap = 127
  private static let hashBits = 14
  private static let infinite = Int32.max / 2

  /// A token that leads to a run's start, or near to it.
  private struct Edge {
    var from: Int32 = 0
    var length: Int16 = 0
    /// Whether it starts in the gap before its run.
    var startsInGap = false
    /// How far back the bytes are repeated from; 0 for a byte as it is.
    var distance: Int32 = 0
  }

  /// The start of a run with the cheapest ways to reach it.
  private struct Node {
    /// The cost of everything before the run.
    var cost = RunParser.infinite
    var edge = Edge()
    /// The cost when the last `gap` bytes before the run are not written yet.
    var openCost = RunParser.infinite
    var openEdge = Edge()
    var gap: Int32 = 0
  }

  init(bytes: UnsafePointer<UInt8>, starts: UnsafeBufferPointer<Int32>, stride: Int) {
    self.bytes = bytes
    self.starts = starts
    self.stride = stride
    heads = .allocate(capacity: 1 << Self.hashBits)
    heads.initialize(repeating: -1)
    previous = .allocate(capacity: starts.count)
    previous.initialize(repeating: -1)
    nodes = .allocate(capacity: Self.span + 1)
    nodes.initialize(repeating: Node())
  }

  /// Frees the memory; the parser cannot be used afterwards.
  func deallocate() {
    heads.deallocate()
    previous.deallocate()
    nodes.deallocate()
  }

  private func start(_ run: Int) -> Int { Int(starts[run]) }

  // MARK: - The tokens of a path

  /// Appends the cheapest tokens for some runs, in the order of the bytes.
  func appendTokens(
    for runs: Range<Int>, costs: borrowing TokenCosts, to tokens: inout [DeflateToken]
  ) {
    findPaths(runs, costs)
    var path: [(node: Int, isOpen: Bool)] = []
    var node = runs.count
    var isOpen = false
    while node > 0 {
      path.append((node, isOpen))
      let edge = isOpen ? nodes[node].openEdge : nodes[node].edge
      node = Int(edge.from)
      isOpen = edge.startsInGap
    }
    var position = start(runs.lowerBound)
    for step in path.reversed() {
      let edge = step.isOpen ? nodes[step.node].openEdge : nodes[step.node].edge
      if edge.distance == 0 {
        tokens.append(DeflateToken(literal: bytes[position]))
        position += 1
      } else {
        tokens.append(DeflateToken(length: Int(edge.length), distance: Int(edge.distance)))
        position += Int(edge.length)
      }
      if !step.isOpen {
        fill(from: position, to: start(runs.lowerBound + step.node), &tokens)
        position = start(runs.lowerBound + step.node)
      }
    }
  }

  /// Appends tokens that repeat the byte before a position up to another.
  private func fill(from position: Int, to end: Int, _ tokens: inout [DeflateToken]) {
    var rest = end - position
    while rest >= DeflateToken.minimumLength {
      let piece =
        rest <= DeflateToken.maximumLength
        ? rest : min(DeflateToken.maximumLength, rest - DeflateToken.minimumLength)
      tokens.append(DeflateToken(length: piece, distance: 1))
      rest -= piece
    }
    for _ in 0..<rest { tokens.append(DeflateToken(literal: bytes[end - 1])) }
  }

  // MARK: - The cheapest path

  /// The costs as memory that is read without checks, for the time of a call.
  private struct CostTables {
    let literals: UnsafePointer<Int32>
    let lengths: UnsafePointer<Int32>
    let distances: UnsafePointer<Int32>

    /// The cost of repeating a byte, as `fill` does it.
    @inline(__always)
    func fill(_ byte: UInt8, _ count: Int) -> Int32 {
      let longest = DeflateToken.maximumLength
      if count < DeflateToken.minimumLength { return Int32(count) * literals[Int(byte)] }
      if count <= longest { return lengths[count] + distances[0] }
      let whole = (count - DeflateToken.minimumLength) / longest
      let rest = count - whole * longest
      return Int32(whole) * (lengths[longest] + distances[0])
        + lengths[min(longest, rest)] + distances[0]
    }
  }

  private func findPaths(_ runs: Range<Int>, _ costs: borrowing TokenCosts) {
    for index in 0...runs.count { nodes[index] = Node() }
    nodes[0].cost = 0
    costs.literals.withUnsafeBufferPointer { literals in
      costs.lengths.withUnsafeBufferPointer { lengths in
        costs.distances.withUnsafeBufferPointer { distances in
          guard let literals = literals.baseAddress, let lengths = lengths.baseAddress,
            let distances = distances.baseAddress
          else { return }
          let tables = CostTables(literals: literals, lengths: lengths, distances: distances)
          // Within a long repetition, but for its end, nothing better is sought.
          var sought = 0
          for run in runs {
            reachNext(run, runs, tables)
            guard start(run) >= sought else {
              _ = enter(run, start(run + 1))
              continue
            }
            let longest = tryRepetitions(run, runs, tables)
            if longest >= Self.longEnough { sought = start(run) + longest - Self.tail }
          }
        }
      }
    }
  }

  /// Tries the run's byte as it is, with the rest of the run filled or left open.
  private func reachNext(_ run: Int, _ runs: Range<Int>, _ costs: CostTables) {
    let node = run - runs.lowerBound
    let rest = start(run + 1) - start(run) - 1
    let byte = bytes[start(run)]
    let open = nodes[node].cost + costs.literals[Int(byte)]
    let edge = Edge(from: Int32(node), length: 1)
    offer(open + costs.fill(byte, rest), edge, to: node + 1)
    if rest > 0, rest <= Self.longestGap { offer(open, edge, gap: rest, to: node + 1) }
  }

  /// Tries the repetitions from a run's start on; returns the length of the longest.
  private func tryRepetitions(_ run: Int, _ runs: Range<Int>, _ costs: CostTables) -> Int {
    let position = start(run)
    let runEnd = start(run + 1)
    let end = start(runs.upperBound)
    let earlier = enter(run, runEnd)
    let limit = min(DeflateToken.maximumLength, end - position)
    guard limit > DeflateToken.minimumLength else { return 0 }
    let gap = Int(nodes[run - runs.lowerBound].gap)
    var best = DeflateToken.minimumLength - 1
    var last = run + 1
    if position >= stride, stride <= DeflateToken.window {
      let length = commonLength(position, position - stride, limit)
      if length > best {
        let holdsGap =
          gap > 0 && position - stride >= gap
          && commonLength(position - gap, position - stride - gap, gap) == gap
        offer(run, runs, distance: stride, length, holdsGap ? gap : 0, costs, last: &last)
        best = length
      }
    }
    var candidate = earlier
    var attempts = Self.attempts
    while candidate >= 0, attempts > 0, best < limit {
      let source = start(candidate)
      guard position - source <= DeflateToken.window else { return best }
      if bytes[source + best] == bytes[position + best] {
        let length = commonLength(position, source, limit)
        if length > best {
          let holdsGap =
            gap > 0 && candidate > 0 && bytes[source - 1] == bytes[position - 1]
            && source - start(candidate - 1) >= gap
          offer(
            run, runs, distance: position - source, length, holdsGap ? gap : 0, costs, last: &last)
          best = length
        }
      }
      candidate = Int(previous[candidate])
      attempts -= 1
    }
    return best
  }

  /// Enters a run under its byte, its length and what follows; returns the last run like it, or -1.
  private func enter(_ run: Int, _ runEnd: Int) -> Int {
    var key =
      UInt32(truncatingIfNeeded: min(64, runEnd - start(run))) &* 0x85EB_CA6B
      ^ UInt32(bytes[start(run)]) &* 0xC2B2_AE35
    if runEnd + 4 <= start(starts.count - 1) {
      let following = UnsafeRawPointer(bytes + runEnd).loadUnaligned(as: UInt32.self)
      key ^= UInt32(littleEndian: following) &* 0x9E37_79B1
    }
    key = (key ^ key >> 15) &* 0x9E37_79B1
    let slot = Int(key >> UInt32(32 - Self.hashBits))
    let last = heads[slot]
    previous[run] = last
    heads[slot] = Int32(truncatingIfNeeded: run)
    return Int(last)
  }

  /// Returns how many bytes are the same from two positions on.
  @inline(__always)
  private func commonLength(_ position: Int, _ source: Int, _ limit: Int) -> Int {
    var length = 0
    while length + 8 <= limit {
      let a = UnsafeRawPointer(bytes + position + length).loadUnaligned(as: UInt64.self)
      let b = UnsafeRawPointer(bytes + source + length).loadUnaligned(as: UInt64.self)
      let difference = UInt64(littleEndian: a ^ b)
      if difference != 0 { return length + difference.trailingZeroBitCount / 8 }
      length += 8
    }
    while length < limit, bytes[position + length] == bytes[source + length] { length += 1 }
    return length
  }

  // MARK: - Offers

  /// Offers a repetition to the run in which it ends and to the starts of runs shortly before.
  ///
  /// `last` is the run in which a shorter repetition ended, and becomes that of this one.
  @inline(__always)
  private func offer(
    _ run: Int, _ runs: Range<Int>, distance: Int, _ found: Int, _ gap: Int, _ costs: CostTables,
    last: inout Int
  ) {
    let node = run - runs.lowerBound
    let startsInGap = gap > 0 && nodes[node].openCost < nodes[node].cost
    let lead = startsInGap ? gap : 0
    let length = min(found, DeflateToken.maximumLength - lead)
    let base =
      (startsInGap ? nodes[node].openCost : nodes[node].cost)
      + costs.distances[DeflateToken.symbol(ofDistance: distance)]
    let position = start(run)
    let end = position + length
    while last < runs.upperBound, start(last + 1) <= end { last += 1 }
    var edge = Edge(
      from: Int32(truncatingIfNeeded: node), length: Int16(truncatingIfNeeded: length + lead),
      startsInGap: startsInGap, distance: Int32(truncatingIfNeeded: distance))
    if last < runs.upperBound, start(last) < end {
      let target = last + 1 - runs.lowerBound
      let rest = start(last + 1) - end
      let open = base + costs.lengths[length + lead]
      offer(open + costs.fill(bytes[end - 1], rest), edge, to: target)
      if rest <= Self.longestGap { offer(open, edge, gap: rest, to: target) }
    }
    var cut = last
    while cut > max(run, last - Self.cuts) {
      let part = start(cut) - position
      if part <= length {
        guard part + lead >= DeflateToken.minimumLength else { return }
        edge.length = Int16(truncatingIfNeeded: part + lead)
        offer(base + costs.lengths[part + lead], edge, to: cut - runs.lowerBound)
      }
      cut -= 1
    }
  }

  @inline(__always)
  private func offer(_ cost: Int32, _ edge: Edge, to node: Int) {
    guard cost < nodes[node].cost else { return }
    nodes[node].cost = cost
    nodes[node].edge = edge
  }

  @inline(__always)
  private func offer(_ cost: Int32, _ edge: Edge, gap: Int, to node: Int) {
    guard cost < nodes[node].openCost else { return }
    nodes[node].openCost = cost
    nodes[node].openEdge = edge
    nodes[node].gap = Int32(truncatingIfNeeded: gap)
  }
}
