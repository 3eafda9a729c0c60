import DatasetReading
import Testing

@Suite("Nearest names")
struct NearestNameTests {
  @Test(
    "One slip is found: a letter too few, too many, another one, two swapped, another case",
    arguments: ["refered", "referrred", "reverred", "referrde", "REFERRED", "referred"])
  func slips(name: String) {
    #expect(NearestName.nearest(to: name, among: ["charged", "referred"]) == "referred")
  }

  @Test("What differs in more than a third of its letters is no guess")
  func far() {
    #expect(NearestName.nearest(to: "abcdef", among: ["abcdxy"]) == "abcdxy")
    #expect(NearestName.nearest(to: "abcdef", among: ["abcxyz"]) == nil)
    #expect(NearestName.nearest(to: "ab", among: ["cd"]) == nil)
    #expect(NearestName.nearest(to: "", among: ["charged"]) == nil)
    #expect(NearestName.nearest(to: "x", among: []) == nil)
  }

  @Test("The earlier of two equally close names wins, and long names are not compared")
  func tiesAndLength() {
    #expect(NearestName.nearest(to: "cat", among: ["car", "bat"]) == "car")
    let long = String(repeating: "x", count: 65)
    #expect(NearestName.nearest(to: long, among: [long]) == nil)
    #expect(NearestName.nearest(to: "x", among: [long]) == nil)
  }

  @Test("A hint shows at most twenty-four names and counts the rest")
  func hint() {
    #expect(
      NearestName.hint(for: "refered", among: ["referred", "charged"], noun: "measures")
        == "did you mean \"referred\"? measures are: referred, charged")
    #expect(NearestName.hint(for: "x", among: [], noun: "flags") == "there are no flags")
    let names = (10..<40).map { "name\($0)" }
    let hint = NearestName.hint(for: "other", among: names, noun: "names")
    #expect(hint.hasSuffix("name32, name33 and 6 more"))
  }
}
