import Figures
import Testing

@Suite("Places of rows")
struct RowPlacesTests {
  @Test(
    "Rising numbers are written with a hyphen for each run, and read back",
    arguments: [
      ([3, 4, 5, 6, 7, 8, 9, 14], "3-9,14"), ([1], "1"), ([1, 2], "1-2"), ([2, 4, 6], "2,4,6"),
    ])
  func lists(numbers: [Int], text: String) {
    #expect(RowPlaces.text(of: numbers) == text)
    #expect(RowPlaces.runs(in: text, upTo: 14)?.flatMap(Array.init) == numbers)
  }

  @Test(
    "A list that does not rise, or is none, is refused",
    arguments: [
      "", "a", "3-", "-3", "5-3", "4,4", "4,2", "1-2-3", "0", "1-9999999999", "1,,2", "15", "14-15",
    ])
  func damaged(text: String) {
    #expect(RowPlaces.runs(in: text, upTo: 14) == nil)
  }

  @Test("A list of more rows than memory could hold is neither expanded nor believed")
  func enormous() {
    let runs = (0..<300).map { "\($0 * 1_000_000_000 + 1)-\(($0 + 1) * 1_000_000_000)" }
    let text = runs.joined(separator: ",")
    #expect(RowPlaces.runs(in: text, upTo: 2_000_000_000) == nil)
    #expect(RowPlaces.runs(in: text, upTo: .max)?.count == 300)
    #expect(RowPlaces.runs(in: "1-\(Int.max)", upTo: .max) == [1...Int.max])
  }
}
