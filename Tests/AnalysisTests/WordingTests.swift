import Analysis
import TestSupport
import Testing

@Suite("Words that are true")
struct WordingTests {
  private static let fractions: [String: Double] = [
    "a tenth": 10, "a fifth": 20, "a quarter": 25, "a third": 100.0 / 3, "two-fifths": 40,
    "half": 50, "three-fifths": 60, "two-thirds": 200.0 / 3, "three-quarters": 75,
    "four-fifths": 80, "nine-tenths": 90,
  ]

  @Test("Every fraction said of 20,000 shares holds for the exact value")
  func fractions() throws {
    var generator = SeededGenerator(seed: 43)
    var said = 0
    for _ in 0..<20_000 {
      let percent = Double.random(in: 0...100, using: &generator)
      guard let words = FractionWording.fraction(percent) else { continue }
      said += 1
      let name = Self.fractions.keys.filter(words.hasSuffix).max { $0.count < $1.count }
      let value = try #require(name.flatMap { Self.fractions[$0] })
      if words.hasPrefix("more than ") {
        #expect(percent > value && percent <= value + 3.001)
      } else if words.hasPrefix("nearly ") {
        #expect(percent < value && percent >= value - 3.001)
      } else {
        #expect(abs(percent - value) <= (words.hasPrefix("about ") ? 1 : 0.05) + 1e-9)
      }
    }
    #expect(said > 8000)
  }

  @Test("Every odds said of 20,000 shares are near the exact value, and never of a larger group")
  func odds() throws {
    var generator = SeededGenerator(seed: 44)
    for _ in 0..<20_000 {
      let percent = Double.random(in: 0.001...99.999, using: &generator)
      guard let words = FractionWording.odds(percent) else { continue }
      let parts = words.replacing("about ", with: "").split(separator: " ").compactMap {
        Self.number(String($0))
      }
      #expect(parts.count == 2, "\(words)")
      let share = parts[0] / parts[1] * 100
      #expect(abs(share - percent) <= min(1, percent / 10) + 1e-9, "\(percent): \(words)")
      #expect(words.hasPrefix("about ") || abs(share - percent) <= 0.05)
    }
  }

  private static func number(_ text: String) -> Double? {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    if let index = words.firstIndex(of: text) { return Double(index + 1) }
    return Double(text.replacing(",", with: ""))
  }

  /// 355 of 1,103 signals are 32.18 percent; 2 of 3 and 17.24 percent are plain.
  @Test("Known shares")
  func known() {
    #expect(FractionWording.fraction(355.0 / 1103 * 100) == "nearly a third")
    #expect(FractionWording.fraction(100.0 / 3) == "a third")
    #expect(FractionWording.fraction(63) == "more than three-fifths")
    #expect(FractionWording.fraction(45) == nil)
    #expect(FractionWording.fraction(0) == "none" && FractionWording.fraction(100) == "all")
    #expect(FractionWording.fraction(.nan) == nil && FractionWording.fraction(101) == nil)
    #expect(FractionWording.fraction(50, roundedTo: 1) == "about half")
    #expect(FractionWording.fraction(100, roundedTo: 1) == nil)
    #expect(FractionWording.odds(33.0) == "about one in three")
    #expect(FractionWording.odds(90) == "nine in 10")
    #expect(FractionWording.odds(0.1) == "one in 1,000")
  }

  @Test("Numbers as the Associated Press writes them")
  func numbers() {
    #expect(
      [1, 9, 10, 2198, -4000].map(NumberWording.cardinal) == [
        "one", "nine", "10", "2,198", "-4,000",
      ])
    #expect([1, 9, 10, 22].map(NumberWording.ordinal) == ["first", "ninth", "10th", "22nd"])
    #expect(NumberWording.counted(1, "person", "persons") == "one person")
    #expect(NumberWording.counted(1000, "person", "persons") == "1,000 persons")
  }
}
