import Analysis
import Testing

@Suite("Estimates from samples")
struct EstimateTests {
  /// 10 ± 1.96 · 0.5; a difference of 2 over √(0.5² + 0.6²) = 0.781 is 2.56 errors, of 1 only 1.28.
  @Test("Intervals and differences follow the published standard errors")
  func differences() throws {
    let first = try #require(Estimate(10, standardError: 0.5))
    let interval = first.interval()
    #expect(abs(interval.lowerBound - 9.02002) < 1e-5 && abs(interval.upperBound - 10.97998) < 1e-5)
    let far = first.difference(from: try #require(Estimate(8, standardError: 0.6)))
    #expect(far.isSignificant && far.verb == "rose" && abs(far.standardError - 0.781025) < 1e-6)
    let near = first.difference(from: try #require(Estimate(9, standardError: 0.6)))
    #expect(!near.isSignificant && near.verb == "was not significantly different")
    let strict = first.difference(
      from: try #require(Estimate(8, standardError: 0.6)), .ninetyNine)
    #expect(!strict.isSignificant)
    #expect(Estimate(1, standardError: -1) == nil && Estimate(.nan, standardError: 1) == nil)
  }

  @Test("A comparison of shares is in points, any as a ratio, and none from zero")
  func comparison() throws {
    let comparison = try #require(Comparison(30, with: 20))
    #expect(comparison.difference == 10 && comparison.ratio == 1.5 && !comparison.isShare)
    #expect(try #require(Comparison(1, with: 0)).ratio == nil)
    #expect(Comparison(.infinity, with: 1) == nil)
  }
}
