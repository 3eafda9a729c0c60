import Commands
import Foundation
import TestSupport
import Testing

/// A definition that pins an edition draws the same picture, byte for byte, whatever is published later.
@Suite("Pinned editions")
struct PinnedEditionTests {
  /// A trend pinned to the edition of 2022, a donut pinned to it, and a trend of the newest figures.
  private static let pinned = ["referred-2011-2020", "pinned-sex"]
  private static let newest = "newest"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    try folder.write(
      """
      { "title": "{male.percent} were male",
        "analysis": { "breakdown": { "dataset": "bjs-defendant-characteristics", "by": "category",
          "where": { "characteristic": "sex", "fiscal_year": 2020 }, "edition": "HTDCA 2022" } },
        "chart": { "type": "donut" } }
      """, to: "Charts/Definitions/pinned-sex.json")
    try folder.write(
      """
      { "title": "Referrals {change.phrase}",
        "analysis": { "trend": { "dataset": "bjs-federal-cases", "measures": ["referred"],
          "from": 2011, "to": 2020 } }, "chart": { "type": "bar" } }
      """, to: "Charts/Definitions/newest.json")
  }

  private func pictures() throws -> [String: Data] {
    let names = Self.pinned + [Self.newest]
    let run = CommandRun(["build"] + names + ["--preset", "square", "--force"], in: folder.path)
    #expect(run.code == .success && run.output.hasSuffix("drew 3, 0 up to date\n"), "\(run.errors)")
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (
          name,
          try Data(
            contentsOf: URL(fileURLWithPath: "\(folder.path)/Charts/square/\(name).png"))
        )
      })
  }

  /// Imports rows of an edition that the publisher has not brought out.
  private func importNewer(_ rows: String, columns: String, into dataset: String) throws {
    try folder.write(columns + "\n" + rows, to: "new.csv")
    let run = CommandRun(
      ["import", folder.path + "/new.csv", "--into", dataset], in: folder.path)
    #expect(run.code == .success, "\(run.errors)")
  }

  @Test("Newer figures of the same years leave a pinned chart as it was, and change the others")
  func sameBytes() throws {
    let before = try pictures()
    // The editions of 2023 and 2025 have no such rows yet: referrals of 2020 and 2011, and the sexes.
    try importNewer(
      "HTDCA 2023,2020,all,referred,2500,HTDCA2023\nHTDCA 2024,2011,all,referred,1000,HTDCA2024\n",
      columns: "edition,fiscal_year,offense,measure,value,source", into: "bjs-federal-cases")
    try importNewer(
      "HTDCA 2025,2020,all,sex,male,share,80,HTDCA2025r\n",
      columns: "edition,fiscal_year,offense,characteristic,category,measure,value,source",
      into: "bjs-defendant-characteristics")
    let after = try pictures()
    for name in Self.pinned { #expect(before[name] == after[name], "\(name)") }
    #expect(before[Self.newest] != after[Self.newest])
    let figures = CommandRun(["figures", Self.newest, "--csv"], in: folder.path).output
    #expect(figures.contains("2020.value,2500.0"))
  }
}
