import Foundation
import PressKit
import TestSupport
import Testing

/// Sentences on figures of "Human Trafficking Data Collection Activities", 2022 and 2023 (BJS), and of
/// the National Human Trafficking Hotline, with answers worked out by hand.
@Suite("Claims of a text")
struct ClaimCheckerTests {
  private static let checker = Result {
    ClaimChecker(
      try Kit(Project(folder: Repository.folder), charts: [], readsAllDatasets: true).datasets)
  }

  private func results(_ text: String) throws -> [String] {
    try Self.checker.get().verdicts(on: text).map { "\($0.claim): \($0.result.rawValue)" }
  }

  @Test("A list of a hundred items without a full stop is read item by item")
  func longList() throws {
    let item = "2,198 persons were referred in fiscal year 2020, "
    let found = try results(String(repeating: item, count: 100))
    #expect(found == Array(repeating: "2,198: true", count: 100))
  }

  @Test(
    "Sentences with known answers",
    arguments: [
      (
        "2,198 persons were referred in fiscal year 2020, a 62% increase from 2011 (1,360).",
        ["2,198: true", "62%: true", "1,360: true"]
      ),
      (
        "2,027 persons were referred in fiscal year 2021, a 49% increase from 2011.",
        ["2,027: true", "49%: true"]
      ),
      (
        "Persons prosecuted more than doubled from 729 in 2011 to 1,672 in 2021.",
        ["729: true", "1,672: true", "more than doubled: true"]
      ),
      ("Prosecutions were up 229% from 2011 to 2021.", ["229%: false"]),
      (
        "Convictions fell by 21 percentage points from 2019 to 2020.",
        ["21 percentage points: false"]
      ),
      ("Of 2,198 persons referred in 2020, 92% were male.", ["2,198: true", "92%: false base"]),
      ("Referrals rose from 2020 to 2021.", ["rose: false"]),
      (
        "355 of 1,103 signals from Missouri in 2021 came from victims or survivors.",
        ["355: true", "1,103: true"]
      ),
    ])
  func known(_ sentence: String, _ expected: [String]) throws {
    #expect(try results(sentence) == expected)
  }

  @Test(
    "What would pass a careless check does not",
    arguments: [
      ("Convictions fell by 21% from 2019 to 2020.", ["21%: true"]),
      ("Convictions rose by 21% from 2019 to 2020.", ["21%: false"]),
      ("1,360 persons were referred in 2020 and 2,198 in 2011.", ["1,360: false", "2,198: false"]),
      ("Prosecutions tripled from 2011 to 2021.", ["tripled: false"]),
      ("Of the 1,169 defendants charged in 2020, 92% were male.", ["1,169: true", "92%: true"]),
      ("In 2020, 29% of defendants charged were male.", ["29%: false"]),
      ("Referrals fell 12% from 1950 to 2021.", ["12%: not found"]),
      (
        "Between 2011 and 2020, the number of persons referred to U.S. attorneys rose 62 percent, from "
          + "1,360 to 2,198.", ["62 percent: true", "1,360: true", "2,198: true"]
      ),
      (
        "From 2011 to 2020 referrals fell from 2,198 to 1,360.",
        ["2,198: false", "1,360: false", "fell: false"]
      ),
      (
        "In 2020, about 95% of defendants charged were U.S. citizens and 66% had no prior convictions.",
        ["95%: true", "66%: true"]
      ),
      ("Call the unit at 573-555-0100 about case 12/2020.", []),
      ("The unit has 14 officers and a budget of $2,000,000.", []),
    ])
  func careful(_ sentence: String, _ expected: [String]) throws {
    #expect(try results(sentence) == expected)
  }

  @Test("The reason names the right base, its edition and its row")
  func reason() throws {
    let verdicts = try Self.checker.get().verdicts(
      on: "Media unit.\n\nOf 2,198 persons referred in 2020, 92% were male.")
    let verdict = try #require(verdicts.last)
    #expect(verdict.line == 3 && verdict.column == 1)
    #expect(
      verdict.reason == "92% is of the 1,169 defendants charged in fiscal year 2020, not of 2,198 "
        + "(HTDCA 2022, Datasets/bjs/defendant-characteristics.csv:3)")
  }

  @Test("Abbreviations end no sentence, blank lines and list marks do")
  func sentences() throws {
    let verdicts = try Self.checker.get().verdicts(
      on:
        "In 2020, 2,198 persons were referred to U.S. Attorneys (St. Louis).\n- Referrals rose from "
        + "2020 to 2021\n- Referrals fell from 2020 to 2021")
    #expect(verdicts.map(\.line) == [1, 2, 3])
    // That the attorneys are those of St. Louis is what no figure knows.
    #expect(verdicts.map(\.result) == [.unknown, .refuted, .confirmed])
  }
}
