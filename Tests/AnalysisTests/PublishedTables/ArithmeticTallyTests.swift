import Testing

/// The comparison with published numbers can fail: a slip in the last digit is noticed.
@Suite("Comparison with printed numbers")
struct ArithmeticTallyTests {
  private func disagrees(_ computed: Bounds?, _ printed: Double, unit: Double) -> Bool {
    var tally = ArithmeticTally()
    tally.compare(computed, printed, unit: unit, "cell")
    return !tally.disagreements.isEmpty
  }

  /// 355 of 1,103 is 32.18 percent.
  @Test("Of exact counts one printed value passes")
  func exact() {
    let share = Bounds(355, unit: 0).share(of: Bounds(1103, unit: 0))
    #expect(!disagrees(share, 32.2, unit: 0.1))
    #expect(disagrees(share, 32.1, unit: 0.1) && disagrees(share, 32.3, unit: 0.1))
  }

  /// 6,250 to 6,350 of 31,950 to 32,050 is 19.50 to 19.87 percent.
  @Test("Of rounded counts those pass that some unrounded counts give")
  func rounded() {
    let share = Bounds(6300, unit: 100).share(of: Bounds(32000, unit: 100))
    #expect([19.5, 19.7, 19.9].allSatisfy { !disagrees(share, $0, unit: 0.1) })
    #expect(disagrees(share, 19.4, unit: 0.1) && disagrees(share, 20, unit: 0.1))
  }

  /// 1,360 to 2,198 is 61.62 percent; 100 to 133.1 in three years is 10 percent a year.
  @Test("Changes of exact counts")
  func changes() throws {
    let change = try Bounds(1360, unit: 0).change(to: Bounds(2198, unit: 0), .percent)
    #expect(!disagrees(change, 61.6, unit: 0.1) && disagrees(change, 61.7, unit: 0.1))
    let annual = try Bounds(1000, unit: 0).change(to: Bounds(1331, unit: 0), years: 3, .annual)
    #expect(!disagrees(annual, 10, unit: 0.1) && disagrees(annual, 11, unit: 0.1))
  }

  @Test("Cells count once, whether they are compared or computed from")
  func involved() {
    var tally = ArithmeticTally()
    var (men, women) = (Bounds(30, unit: 0), Bounds(12, unit: 0))
    (men.cells, women.cells) = (["men"], ["women"])
    tally.compare(men + women, 42, unit: 0, "all")
    tally.compare(men.share(of: men + women), 71.4, unit: 0.1, "share")
    #expect(tally.cells == ["all", "share"])
    #expect(tally.involved == ["all", "men", "share", "women"])
  }

  @Test("A sum of counts takes no other number")
  func sums() {
    let sum = Bounds(30, unit: 0) + Bounds(12, unit: 0)
    #expect(!disagrees(sum, 42, unit: 0) && disagrees(sum, 43, unit: 0))
  }
}
