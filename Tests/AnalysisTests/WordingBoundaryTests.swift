import Analysis
import DatasetReading
import TestSupport
import Testing

/// The values at which words change, where binary fractions and rounding lead astray.
@Suite("Words at their limits")
struct WordingBoundaryTests {
  private func change(
    _ from: Double, _ to: Double, measure: String = "count"
  ) throws -> Change {
    let dataset = Fixtures.dataset([
      ("E1", 2010, "all", measure, from), ("E1", 2011, "all", measure, to),
    ])
    let trend = try Trend(Selection(dataset), measures: [measure], from: 2010, to: 2011)
    return try #require(trend.series[0].change)
  }

  /// 205/100 − 2 is 0.0499999999999998 in binary.
  @Test(
    "A multiple is said from exactly its value, and as more from a twentieth above",
    arguments: [
      (1999, nil), (2000, "doubled"), (2049, "doubled"), (2050, "more than doubled"),
      (2999, "more than doubled"), (3000, "tripled"), (3050, "more than tripled"),
      (4049, "quadrupled"), (4050, "more than quadrupled"), (5000, "rose to five times"),
      (9050, "rose to more than nine times"), (10_000, "rose to 10 times"),
      (1_234_000, "rose to 1,234 times"),
    ] as [(Double, String?)])
  func multiples(end: Double, words: String?) throws {
    #expect(try ChangeWording.multiple(change(1000, end)) == words)
    #expect(try ChangeWording.multiple(change(100, end / 10)) == words)
  }

  @Test(
    "A fall is said from exactly its value",
    arguments: [
      (501, nil), (500, "fell by half"), (476, "fell by half"), (475, "fell by more than half"),
      (251, "fell by more than half"), (250, "fell by three-quarters"),
      (249, "fell by more than three-quarters"), (1, "fell by more than three-quarters"),
      (0, "fell to zero"),
    ] as [(Double, String?)])
  func falls(end: Double, words: String?) throws {
    #expect(try ChangeWording.fall(change(1000, end)) == words)
  }

  @Test("Nothing is said of zero, and no sign of it")
  func zero() throws {
    let none = try change(0, 0)
    #expect(ChangeWording.verb(none) == "was unchanged" && none.percent == nil)
    #expect(ChangeWording.multiple(none) == nil && ChangeWording.fall(none) == nil)
    #expect(try ChangeWording.verb(change(-0.0, 0)) == "was unchanged")
    #expect(try ChangeWording.verb(change(0, 7)) == "rose" && change(0, 7).factor == nil)
    #expect(try ChangeWording.verb(change(1_000_000, 1_000_001)) == "rose")
    #expect(try change(9, 18).percent == nil && change(10, 18).percent == 80)
    #expect(try change(10, 12_345).percent == 123_350)
    #expect(try change(10, 0, measure: "share").percent == nil)
  }

  @Test(
    "A fraction is said plainly, about, more than or nearly, each to its limit",
    arguments: [
      (49.5, "about half"), (49.95, "half"), (49.94, "about half"), (48.99, "nearly half"),
      (47, "nearly half"), (46.9, nil), (51.01, "more than half"), (53, "more than half"),
      (53.1, nil), (33.3, "a third"), (66.7, "two-thirds"), (99.5, nil), (0.4, nil), (5, nil),
      (100, "all"), (0, "none"),
    ] as [(Double, String?)])
  func fractions(percent: Double, words: String?) {
    #expect(FractionWording.fraction(percent) == words)
  }

  /// Whatever unrounded share stands behind a printed one, the words said of the printed one hold.
  @Test("Words of a rounded share hold for every share that rounds to it")
  func rounded() {
    let values: [String: Double] = [
      "a tenth": 10, "a fifth": 20, "a quarter": 25, "a third": 100.0 / 3, "two-fifths": 40,
      "half": 50, "three-fifths": 60, "two-thirds": 200.0 / 3, "three-quarters": 75,
      "four-fifths": 80, "nine-tenths": 90,
    ]
    for percent in 0...100 {
      guard let words = FractionWording.fraction(Double(percent), roundedTo: 1) else { continue }
      let name = values.keys.filter(words.hasSuffix).max { $0.count < $1.count } ?? ""
      let value = values[name] ?? .nan
      let (low, high) = (Double(percent) - 0.5, Double(percent) + 0.5)
      if words.hasPrefix("more than ") {
        #expect(low > value, "\(percent): \(words)")
      } else if words.hasPrefix("nearly ") {
        #expect(high < value, "\(percent): \(words)")
      } else {
        #expect(words.hasPrefix("about ") && abs(Double(percent) - value) <= 1, "\(words)")
      }
    }
  }

  @Test("Ordinals, small and large numbers")
  func numbers() {
    #expect(
      [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 112, 1003].map(RankWording.ordinal) == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st",
        "111th", "112th", "1003rd",
      ])
    #expect(NumberWording.counted(0, "person", "persons") == "0 persons")
    #expect(NumberWording.counted(9, "person", "persons") == "nine persons")
    #expect(NumberWording.counted(1_000_000, "person", "persons") == "1,000,000 persons")
    #expect([0, -1, -9, -10].map(NumberWording.cardinal) == ["0", "-1", "-9", "-10"])
  }
}
