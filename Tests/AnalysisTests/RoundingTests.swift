import Analysis
import TestSupport
import Testing

@Suite("Rounding to 100")
struct RoundingTests {
  @Test("2,000 random breakdowns make exactly 100 at 0 to 3 decimals, near the exact share")
  func property() throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<2000 {
      let size = Int.random(in: 1...14, using: &generator)
      let limit = [3, 20, 1000, 1_000_000].randomElement(using: &generator) ?? 3
      var counts = (0..<size).map { _ in Double(Int.random(in: 0...limit, using: &generator)) }
      if counts.allSatisfy({ $0 == 0 }) { counts[0] = 1 }
      let decimals = Int.random(in: 0...3, using: &generator)
      let rounded = try #require(LargestRemainder.rounded(counts, decimals: decimals))
      let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
      let units = rounded.percents.map { ($0 * scale).rounded() }
      #expect(units.reduce(0, +) == 100 * scale, "\(counts), \(decimals)")
      let sum = counts.reduce(0, +)
      for (count, percent) in zip(counts, rounded.percents) {
        #expect(abs(count / sum * 100 - percent) < 1 / scale, "\(counts), \(decimals)")
        if count == 0 { #expect(percent == 0) }
      }
      // Equal counts are equal, or the result says which are not.
      for first in counts.indices {
        for second in counts.indices where counts[first] == counts[second] {
          let isTold = rounded.separated.contains { $0.contains(first) && $0.contains(second) }
          #expect(rounded.percents[first] == rounded.percents[second] || isTold)
        }
      }
      // More is never printed as less.
      for first in counts.indices {
        for second in counts.indices where counts[first] > counts[second] {
          #expect(rounded.percents[first] >= rounded.percents[second], "\(counts), \(decimals)")
        }
      }
      for index in counts.indices {
        let ordinary = (counts[index] / sum * 100 * scale).rounded() / scale
        if abs(ordinary - rounded.percents[index]) > 1e-6 / scale {
          #expect(rounded.adjusted.contains(index), "\(counts), \(decimals)")
        }
      }
    }
  }

  /// 4 of 6 is 66.67, 1 of 6 is 16.67: two units are missing and two equal counts take them.
  @Test("Equal counts take the missing units together, and are named where they cannot")
  func equals() {
    #expect(LargestRemainder.percents([4, 1, 1], decimals: 0) == [66, 17, 17])
    #expect(LargestRemainder.rounded([4, 1, 1], decimals: 0)?.separated == [])
    #expect(LargestRemainder.rounded([4, 1, 1], decimals: 0)?.adjusted == [0])
    #expect(LargestRemainder.percents([1, 1, 1], decimals: 0) == [34, 33, 33])
    #expect(LargestRemainder.rounded([1, 1, 1], decimals: 0)?.separated == [[0, 1, 2]])
    #expect(LargestRemainder.percents([1, 1, 1], decimals: 3) == [33.334, 33.333, 33.333])
    #expect(LargestRemainder.rounded([0, 0], decimals: 0) == nil)
  }

  /// Of 10.6, 10.5, 10.5, 34.2 and 34.2 two units are missing.
  ///
  /// If the two of 10.5 took them, 10.6 would be printed as less than they; the two of 34.2 may. Of 10.6,
  /// 10.5, 10.5 and 68.4 the two single ones take them.
  @Test("More is never printed as less for the sake of equals")
  func order() throws {
    let rounded = try #require(LargestRemainder.rounded([106, 105, 105, 342, 342], decimals: 0))
    #expect(rounded.percents == [10, 10, 10, 35, 35] && rounded.separated == [])
    #expect(LargestRemainder.percents([106, 105, 105, 684], decimals: 0) == [11, 10, 10, 69])
    // Groups of equals with few differing counts are where such choices arise.
    var generator = SeededGenerator(seed: 49)
    for _ in 0..<5000 {
      let values = (0..<3).map { _ in Double(Int.random(in: 1...40, using: &generator)) }
      let counts = (0..<Int.random(in: 3...9, using: &generator)).map { _ in
        values.randomElement(using: &generator) ?? 1
      }
      let percents = LargestRemainder.percents(counts, decimals: 0)
      #expect(percents.reduce(0, +) == 100)
      for first in counts.indices {
        for second in counts.indices where counts[first] > counts[second] {
          #expect(percents[first] >= percents[second], "\(counts)")
        }
      }
    }
  }
}
