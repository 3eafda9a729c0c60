import Testing

@testable import Figures

@Suite("Words within a sentence")
struct ProperWordsTests {
  @Test(
    "Only common words lose their capital",
    arguments: [
      ("Male", "male"), ("Prior conviction or not stated", "prior conviction or not stated"),
      ("Hispanic", "Hispanic"), ("U.S. citizen", "U.S. citizen"),
      ("American Indian", "American Indian"),
      ("DNA", "DNA"), ("November 2016", "November 2016"), ("aged 18 to 24", "aged 18 to 24"),
      ("", ""),
    ])
  func start(text: String, within: String) {
    #expect(ProperWords.lowercasedStart(text) == within)
  }

  @Test("A number from approximate figures has two digits")
  func approximate() {
    #expect(NumberText.approximate(2381) == 2400)
    #expect(NumberText.approximate(-911) == -910)
    #expect(NumberText.approximate(45) == 45)
    #expect(NumberText.approximate(.infinity) == .infinity)
  }
}
