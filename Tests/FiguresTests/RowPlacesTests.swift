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
    #expect(RowPlaces.numbers(in: text) == numbers)
  }

  @Test(
    "A list that does not rise, or is none, is refused",
    arguments: ["", "a", "3-", "-3", "5-3", "4,4", "4,2", "1-2-3", "0", "1-9999999999", "1,,2"])
  func damaged(text: String) {
    #expect(RowPlaces.numbers(in: text) == nil)
  }
}
