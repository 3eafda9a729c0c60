import Figures
import TestSupport
import Testing

@Suite("Sizes of changes in numerals")
struct ChangeTextTests {
  private func percent(_ value: Double) -> String {
    NumberText.percent(abs(value), decimals: ChangeText.percentDecimals(value))
  }

  @Test("A percent change is whole, unless that would say nothing or all")
  func percents() {
    #expect(percent(61.6176) == "62%" && percent(0.5) == "1%" && percent(100) == "100%")
    #expect(percent(0.4) == "0.4%" && percent(0.04) == "0.04%" && percent(-0.004) == "0.004%")
    #expect(percent(-99.6) == "99.6%" && percent(-99.97) == "99.97%" && percent(-100) == "100%")
    #expect(percent(99.6) == "99.6%" && percent(100.4) == "100.4%" && percent(99.4) == "99%")
    #expect(percent(0) == "0%" && percent(1234.5) == "1,235%")
  }

  /// 65.3 − 62.3 is 2.9999999999999929 in binary.
  @Test("Points are one or many, and no binary rest shows")
  func points() {
    #expect(ChangeText.points(1) == "1 percentage point")
    #expect(ChangeText.points(-3) == "3 percentage points")
    #expect(ChangeText.points(65.3 - 62.3) == "3 percentage points")
    #expect(ChangeText.points(63.4 - 60.1) == "3.3 percentage points")
    #expect(ChangeText.points(0.5) == "0.5 percentage point")
    #expect(ChangeText.points(0.04) == "0.04 percentage point")
    #expect(ChangeText.points(1, decimals: 1) == "1.0 percentage points")
    #expect(ChangeText.points(0) == "0 percentage points")
  }

  @Test("No rounded change of 20,000 says nothing, all or double where that is not so")
  func random() {
    var generator = SeededGenerator(seed: 48)
    for _ in 0..<20_000 {
      let before = Int.random(in: 10...9000, using: &generator)
      let after = Int.random(in: 0...9000, using: &generator)
      let change = Double(after - before) / Double(before) * 100
      let text = percent(change)
      let digits = text.dropLast().replacing(",", with: "")
      let printed = Double(digits) ?? .nan
      #expect(abs(printed - abs(change)) <= 0.5 + 1e-9, "\(change): \(text)")
      #expect((digits.allSatisfy { "0.".contains($0) }) == (change == 0), "\(change): \(text)")
      #expect((printed == 100) == (after == 0 || after == 2 * before), "\(change): \(text)")
    }
  }

  @Test("Zero has no sign")
  func zero() {
    #expect(NumberText.percent(-0.0) == "0%" && NumberText.percent(-0.4) == "0%")
    #expect(NumberText.decimal(-0.04, decimals: 1) == "0.0" && NumberText.count(-0.0) == "0")
  }
}
