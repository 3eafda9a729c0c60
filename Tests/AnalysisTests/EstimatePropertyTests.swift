import Analysis
import TestSupport
import Testing

/// Ten thousand random pairs of estimates from a fixed seed.
@Suite("Estimates at random")
struct EstimatePropertyTests {
  @Test("Words, tests and intervals of every pair agree")
  func agreement() throws {
    var generator = SeededGenerator(seed: 2017)
    var significant = 0
    for _ in 0..<10_000 {
      func random() throws -> Estimate {
        let value = Double.random(in: 0...100, using: &generator)
        let error = Double.random(in: 0.01...20, using: &generator)
        return try #require(Estimate(value, standardError: error, bounds: 0...100))
      }
      let (one, other) = (try random(), try random())
      let difference = try #require(one.difference(from: other))
      let back = try #require(other.difference(from: one))
      #expect(difference.isSignificant == back.isSignificant && difference.value == -back.value)
      switch difference.verb {
      case "rose": #expect(difference.isSignificant && one.value > other.value)
      case "fell": #expect(difference.isSignificant && one.value < other.value)
      default: #expect(!difference.isSignificant)
      }
      let (first, second) = (try #require(one.interval()), try #require(other.interval()))
      #expect(first.contains(one.value) && first.lowerBound >= 0 && first.upperBound <= 100)
      // Intervals apart mean a difference of more than z · (s₁ + s₂), which is over z · √(s₁² + s₂²).
      if !first.overlaps(second) { #expect(difference.isSignificant) }
      // A value inside the other's interval is never significantly different.
      if first.contains(other.value) { #expect(!difference.isSignificant) }
      if try #require(one.difference(from: other, .ninetyNine)).isSignificant {
        #expect(difference.isSignificant)
      }
      significant += difference.isSignificant ? 1 : 0
    }
    #expect(significant > 2_000 && significant < 9_000)
  }
}
