import Analysis
import DatasetReading
import Testing

@Suite("Estimates from samples")
struct EstimateTests {
  /// An estimate with a standard error.
  private func estimate(_ value: Double, _ error: Double) throws -> Estimate {
    try #require(Estimate(value, standardError: error))
  }

  /// 10 ± 1.96 · 0.5; a difference of 2 over √(0.5² + 0.6²) = 0.781 is 2.56 errors, of 1 only 1.28.
  @Test("Intervals and differences follow the published standard errors")
  func differences() throws {
    let first = try estimate(10, 0.5)
    let interval = try #require(first.interval())
    #expect(abs(interval.lowerBound - 9.02002) < 1e-5 && abs(interval.upperBound - 10.97998) < 1e-5)
    #expect(first.origin == .standardError)
    let far = try #require(first.difference(from: estimate(8, 0.6)))
    #expect(far.isSignificant && far.verb == "rose")
    #expect(abs(try #require(far.standardError) - 0.781025) < 1e-6)
    let near = try #require(first.difference(from: estimate(9, 0.6)))
    #expect(!near.isSignificant && near.verb == "was not significantly different")
    let strict = try #require(first.difference(from: estimate(8, 0.6), .ninetyNine))
    #expect(!strict.isSignificant)
  }

  @Test("What says nothing, or contradicts itself, is no estimate")
  func refused() {
    #expect(Estimate(1) == nil)
    #expect(Estimate(1, standardError: -1) == nil && Estimate(.nan, standardError: 1) == nil)
    #expect(Estimate(1, limits: 2...3) == nil)
    #expect(Estimate(1, limits: 0...(.infinity)) == nil)
    #expect(Estimate(1, standardError: .infinity) == nil)
  }

  @Test("Published limits win over computed ones at their own level, and others are computed")
  func limits() throws {
    let own = try #require(Estimate(10, standardError: 1, limits: 7...14, confidence: .ninety))
    #expect(own.interval() == 7...14 && own.origin == .published)
    #expect(abs(try #require(own.interval(.ninetyFive)).lowerBound - 8.040036) < 1e-6)
    let bare = try #require(Estimate(10, limits: 7...14))
    #expect(bare.interval(.ninety) == nil)
    // Half of 7 over 1.96 is 1.786; 10 and 14.5 differ by 1.78 of √2 · 1.786.
    let other = try #require(Estimate(14.5, limits: 11...18))
    let difference = try #require(other.difference(from: bare))
    #expect(abs(try #require(difference.standardError) - 2.525428) < 1e-6)
    #expect(!difference.isSignificant)
    #expect(try #require(other.difference(from: bare, .ninety)).isSignificant)
  }

  @Test("A computed interval of a share or a count ends where none are possible")
  func bounds() throws {
    let share = try #require(Estimate(99, standardError: 1, bounds: 0...100))
    #expect(try #require(share.interval()).upperBound == 100)
    let count = try #require(Estimate(1, standardError: 3, bounds: 0...(.infinity)))
    #expect(try #require(count.interval()).lowerBound == 0)
    let rate = try #require(count.scaled(by: 4))
    #expect(rate.value == 4 && rate.standardError == 12 && count.scaled(by: 0) == nil)
  }

  @Test(
    "The publisher's marks win over what the standard errors would say",
    arguments: [
      (Estimate.Mark.different(.ninetyFive), Estimate.Confidence.ninetyFive, true),
      (.different(.ninety), .ninetyFive, false), (.different(.ninety), .ninety, true),
      (.different(.ninetyNine), .ninety, true), (.notDifferent, .ninety, false),
    ])
  func marks(mark: Estimate.Mark, level: Estimate.Confidence, expected: Bool) throws {
    let compared = try #require(Estimate(10, mark: .comparison))
    let marked = try #require(Estimate(20, mark: mark))
    for (one, other) in [(marked, compared), (compared, marked)] {
      let difference = try #require(one.difference(from: other, level))
      #expect(difference.isSignificant == expected && difference.method == .marks)
      #expect(difference.standardError == nil)
    }
    // Of another edition the marks say nothing, and without errors nothing is known.
    #expect(marked.difference(from: compared, level, usesMarks: false) == nil)
    // Two marked periods were each compared with a third one only.
    #expect(marked.difference(from: marked, level) == nil)
    let exact = try #require(Estimate(10, standardError: 0.1, mark: .comparison))
    let far = try #require(Estimate(20, standardError: 0.1, mark: mark))
    #expect(try #require(far.difference(from: exact, level)).isSignificant == expected)
    #expect(try #require(far.difference(from: exact, level, usesMarks: false)).isSignificant)
  }

  @Test("A comparison of shares is in points, any as a ratio, and none from zero")
  func comparison() throws {
    let comparison = try #require(Comparison(30, with: 20))
    #expect(comparison.difference == 10 && comparison.ratio == 1.5 && !comparison.isShare)
    #expect(try #require(Comparison(1, with: 0)).ratio == nil)
    #expect(Comparison(.infinity, with: 1) == nil)
  }
}
