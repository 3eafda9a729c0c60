import TestSupport
import Testing

@testable import Figures

@Suite("Classes of a map")
struct ClassLimitTests {
  @Test("Limits are quantiles on round numbers, with no class narrower than their step")
  func roundLimits() {
    // Quintiles at the places 2, 4, 6 and 8 of ten: 2.3, 2.8, 3.0 and 3.7. Their mean distance, 0.47, is
    // nearest to 0.5: limits 2.5, 3.0, 3.0 and 3.5.
    let values = [1.4, 2.2, 2.3, 2.6, 2.8, 2.9, 3.0, 3.4, 3.7, 7.8]
    #expect(
      Composition.classStarts(values, count: 5, leastStep: 0.1) == [1.4, 2.5, 3, 3.5])
  }

  @Test("Counts have limits in tens, hundreds or thousands, as their spread asks for")
  func counts() {
    // Quintiles 31, 88, 160 and 420; their mean distance of 130 is nearest to 100, and nothing is under 0.
    let values = [12.0, 18, 31, 60, 88, 120, 160, 300, 420, 1733]
    #expect(
      Composition.classStarts(values, count: 5, leastStep: 1) == [12, 100, 200, 400])
  }

  @Test("Values all alike are one class, and two values two")
  func few() {
    #expect(Composition.classStarts([2, 2, 2], count: 5, leastStep: 0.1) == [2])
    #expect(Composition.classStarts([], count: 5, leastStep: 0.1).isEmpty)
    #expect(Composition.classStarts([1, 9], count: 2, leastStep: 1) == [1, 9])
  }

  @Test("Every class holds a value, whatever the values", arguments: 0..<200)
  func noneEmpty(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int(generator.next() % 60) + 2
    let values = (0..<count).map { _ in Double(generator.next() % 1000) / 10 }.sorted()
    let starts = Composition.classStarts(values, count: 5, leastStep: 0.1)
    #expect(starts == starts.sorted() && Set(starts).count == starts.count)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : .infinity
      #expect(values.contains { $0 >= start && $0 < end }, "\(start) to \(end)")
    }
  }
}
