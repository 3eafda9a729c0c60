import DatasetReading
import Foundation
import Testing

/// The tables of the bureau that `PODIUM_BJS_TABLES` names a folder of.
@Suite(
  "Published tables",
  .enabled(
    if: ProcessInfo.processInfo.environment["PODIUM_BJS_TABLES"] != nil,
    "PODIUM_BJS_TABLES names no folder of published tables"))
struct PublishedTablesTests {
  private static let folder = ProcessInfo.processInfo.environment["PODIUM_BJS_TABLES"] ?? ""

  private func read(_ name: String) throws -> (table: Table, notices: [Diagnostic]) {
    let bytes = try FileBytes.read(
      "\(Self.folder)/\(name)", limit: BJSTableReader.maximumSize)
    return try BJSTableReader.read(bytes, path: name)
  }

  @Test("Every table is read, with every cell, and is the same after writing")
  func all() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
      .filter { $0.hasSuffix(".csv") }.sorted()
    #expect(!names.isEmpty)
    for name in names {
      let (table, _) = try read(name)
      #expect(table.counts.values > 0, "\(name)")
      #expect(table.header.versionDay != nil && table.header.reportNumber != nil, "\(name)")
      let again = try BJSTableReader.read(BJSTableWriter.write(table), path: name).table
      #expect(again == table, "\(name)")
    }
  }

  /// Cells read by eye in the files as published: file, panel, row, column, content.
  private static let cells: [(String, Int, String, String, String)] = [
    ("cv17f01.csv", 0, "Never-married persons", "2017", "1.67 ‡"),
    ("cv17f01.csv", 1, "Ages 65 or older", "2015", "0.29"),
    ("cv17f01.csv", 1, "Males", "2017", "1.17 †"),
    ("cv17t01.csv", 0, "Violent crime > Assault > Simple assault", "2015 > Number", "3179440"),
    ("cv17t01.csv", 0, "Violent crime > Robbery", "2017 > Rate per 1,000", "2.3"),
    ("cv17t01.csv", 0, "Serious violent crime", "2016 > Rate per 1,000", "6.6"),
    ("cv17t02.csv", 0, "Firearm victimizations reported to police > Percent", "2015", "76.5%"),
    ("cv17t02.csv", 0, "Firearm victimizations reported to police > Percent", "2017", "55.9% †"),
    ("cv17t02.csv", 0, "Rate of firearm victimization", "2016", "1.8"),
    ("cv17t10.csv", 0, "Sex > Both male and female offenders", "Victim > Percent", "notApplicable"),
    ("cv17t10.csv", 0, "Age > 12 or younger", "Offender > Percent", "2.5% †"),
    ("cv17t10.csv", 0, "Sex > Female", "Population > Percent", "51.4%"),
    (
      "p08at02.csv", 0, "South > District of Columbia", "Number of prisoners > 12/31/2007",
      "notApplicable"
    ),
    ("p08at02.csv", 0, "U.S. total > State", "Number of prisoners > 12/31/2000", "1245845"),
    (
      "p08at02.csv", 0, "West > Nevada",
      "Number of prisoners > Percent change, 2007-2008", "notCalculated"
    ),
    ("p08f01.csv", 0, "2008", "Annual percent change", "0.8%"),
    ("p08f01.csv", 0, "2004", "Number of prisoners", "1497100"),
    ("p22stat01.csv", 0, "State > Alabama", "Unknown", "notApplicable"),
    ("p22stat01.csv", 0, "State > Hawaii", "Native Hawaiian/Other Pacific Islander", "1812"),
    ("p22stat01.csv", 0, "Federal", "Asian", "2137"),
    ("p22stt04.csv", 0, "State > California", "Change, 2021–2022 > Male", "-3713"),
    ("p22stt04.csv", 0, "State > Alaska", "Percent change, 2021–2022 > Female", "-11.8%"),
    ("p22stt04.csv", 0, "U.S. total", "2022 > Female", "82478"),
    ("p22stt10.csv", 0, "18–19", "Female > Asian", "tooFew"),
    ("p22stt10.csv", 0, "Number of sentenced prisoners", "Total", "1185648"),
    ("p22stt10.csv", 0, "65 or older", "Male > White", "6.5%"),
    (
      "p22stt14.csv", 0, "State > Delaware",
      "Prisoners held in private prisons > Change, 2021–2022", "notCalculated"
    ),
    (
      "p22stt14.csv", 0, "State > Virginia",
      "Prisoners held in local jails > Percent change, 2021–2022", "-44.2%"
    ),
    (
      "p22stt23.csv", 0, "Branch of service > U.S. Coast Guard", "Total population > 2021",
      "suppressed"
    ),
    ("p22stt23.csv", 0, "In custody of— > U.S. Air Force", "Sentenced population > 2021", "tooFew"),
    (
      "pptmcspi16stt04.csv", 0, "Mean age",
      "Age distribution of minor children with a parent in— > Federal prison > Female",
      "10.3 years"
    ),
    (
      "pptmcspi16stt04.csv", 0, "Younger than 1",
      "Age distribution of minor children with a parent in— > Federal prison > Female", "0.2% !"
    ),
  ]

  @Test("Cells of tables of different shapes are what the file says")
  func handChecked() throws {
    for (file, panel, row, column, expected) in Self.cells {
      guard FileManager.default.fileExists(atPath: "\(Self.folder)/\(file)") else { continue }
      #expect(
        try read(file).table.shown(row, column, panel: panel) == expected,
        "\(file): \(row), \(column)")
    }
  }

  @Test("Whole tables and dense samples of different shapes are what a person read")
  func handRead() throws {
    var count = 0
    for expected in HandReadTable.all {
      guard FileManager.default.fileExists(atPath: "\(Self.folder)/\(expected.file)") else {
        continue
      }
      count += expected.cellCount
      let panel = try #require(
        try read(expected.file).table.panels.dropFirst(expected.panel).first, "\(expected.file)")
      #expect(
        panel.columns.map { $0.path.joined(separator: " > ") } == expected.columns,
        "\(expected.file)")
      let rows = panel.rows.filter { !$0.isHeading }.map { row in
        row.path.joined(separator: " > ") + ": "
          + panel.columns.indices.map { index in
            row.cells.first { $0.column == index }?.shown ?? ""
          }.joined(separator: " | ")
      }
      if expected.isWhole {
        #expect(rows == expected.rows, "\(expected.file)")
      } else {
        for row in expected.rows where !rows.contains(row) {
          let start = row.prefix { $0 != ":" }
          let found = rows.first { $0.hasPrefix(start) }
          Issue.record("\(expected.file): \(row) was read as \(found ?? "nothing")")
        }
        // The first and the last row are in every sample.
        #expect(rows.first == expected.rows.first && rows.last == expected.rows.last)
      }
      let labels = panel.rows.flatMap(\.labels).map { label in
        [label.text + ":", label.footnotes.joined(separator: ","), label.marks.joined()]
          .filter { !$0.isEmpty }.joined(separator: " ")
      }
      for label in expected.labels {
        #expect(labels.contains(label), "\(expected.file): \(label)")
      }
    }
    print("\(count) cells compared with what a person read")
    #expect(count > 500)
  }
}
