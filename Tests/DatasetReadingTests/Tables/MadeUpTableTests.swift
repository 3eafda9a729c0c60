import DatasetReading
import Foundation
import Testing

/// Tables of the Bureau of Justice Statistics in its own layout; the figures of the fixture are made up.
@Suite("A made-up table with every quirk")
struct MadeUpTableTests {
  /// A table with group heads, spacer columns, sections, footnotes, missing marks and Windows-1252.
  private static let lines = [
    "Bureau of Justice Statistics,,,,,",
    "Filename: made01.csv,,,,,",
    "Table 1. Persons in made-up custody| by sex| 2019\u{96}2020,,,,,",
    "Report title: Made-Up Persons| 2020 NCJ 123456,,,,,",
    "Data source: Made-up Statistics Program| 2020,,,,,",
    "Authors: A. Person and B. Person,,,,,",
    "Refer questions to: askbjs@usdoj.gov 202-307-0765,,,,,",
    "Date of version: 11/30/23,,,,,",
    ",,,,,",
    "Table 1. Persons in made-up custody| by sex| 2019\u{96}2020,,,,,",
    ",,Number,,Percent,",
    "Characteristic,,2019,2020*,2020,",
    ",Total,\"1,250\",\"1,100\",100,%",
    "Sex,,,,,",
    ",Male/a,\"1,000\",890,80.9,",
    ",Female,250,210,19.1,!",
    ",Unknown,--,/,~,",
    "Note: Made up.,,,,,",
    "*Comparison year.,,,,,",
    "! Interpret with caution.,,,,,",
    "--Less than 0.5%.,,,,,",
    "/Not reported.,,,,,",
    "~Not applicable.,,,,,",
    "a/Includes persons of unknown age.,,,,,",
    "Source: Made-up Statistics Program| 2020.,,,,,",
  ]

  /// The fixture's bytes; "|" stands for a comma inside a quoted cell, U+0096 for the byte of a dash.
  private static var bytes: [UInt8] {
    var text: [UInt8] = []
    for line in lines {
      var line = line
      if line.contains("|"), let end = line.firstIndex(of: ",") {
        line = "\"" + line[..<end].replacingOccurrences(of: "|", with: ",") + "\"" + line[end...]
      }
      text += line.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } + [13, 10]
    }
    return text
  }

  @Test(
    "Values keep their thousands, decimals and units; marks and missing reasons follow the legend")
  func cells() throws {
    let (table, _) = try BJSTableReader.read(Self.bytes, path: "made01.csv")
    let rows = table.panels.flatMap(\.rows).filter { !$0.isHeading }
    #expect(rows.count == 4)
    #expect(
      rows.map { $0.cells.compactMap(\.value).map(\.number) } == [
        [1250, 1100, 100], [1000, 890, 80.9], [250, 210, 19.1], [],
      ])
    #expect(rows[1].cells.compactMap(\.value).map(\.decimals) == [0, 0, 1])
    #expect(rows[1].labels.flatMap(\.footnotes) == ["a"])
    #expect(rows[2].cells.flatMap(\.marks).map(\.symbol) == ["!"])
    let missing = rows[3].cells.compactMap { cell -> String? in
      if case .missing(let missing) = cell.content { return missing.meaning } else { return nil }
    }
    #expect(missing.count == 3 && missing[1].contains("Not reported"))
    #expect(table.footnote("a")?.contains("unknown age") ?? false)
  }

  @Test(
    "Every cell of the file is accounted for, and writing and reading again gives the same table")
  func nothingIsLost() throws {
    let (table, _) = try BJSTableReader.read(Self.bytes, path: "made01.csv")
    // Cells with something in them, counted by hand: 9 head lines, 2 + 4 heads, 5 + 1 + 4 + 5 + 4 in
    // the body and 8 lines below it.
    #expect(table.counts.cells == 9 + 6 + 19 + 8)
    let (again, _) = try BJSTableReader.read(BJSTableWriter.write(table), path: "made01.csv")
    #expect(again == table)
  }

  @Test("Damaged tables end in an error with a place, never in a trap")
  func damaged() {
    let bytes = Self.bytes
    for cut in stride(from: 0, to: bytes.count, by: 37) {
      _ = try? BJSTableReader.read(Array(bytes[..<cut]), path: "cut.csv")
    }
    for place in stride(from: 0, to: bytes.count, by: 11) {
      for byte: UInt8 in [0, 34, 44, 10, 0x81, 255] {
        var changed = bytes
        changed[place] = byte
        _ = try? BJSTableReader.read(changed, path: "changed.csv")
      }
    }
  }

  /// Found by fuzzing: the words came back as a percent sign and in lower case.
  @Test("Units in words beside a value are written as they stood")
  func wordUnits() throws {
    let text = String(decoding: Self.bytes.map { $0 < 0x80 ? $0 : 0x2D }, as: UTF8.self)
      .replacing("80.9,\r\n", with: "80.9,Percent\r\n").replacing("19.1,!", with: "19.1,Years")
    let table = try BJSTableReader.read(Array(text.utf8), path: "made01.csv").table
    let written = String(decoding: BJSTableWriter.write(table), as: UTF8.self)
    #expect(written.contains("80.9,Percent\r\n") && written.contains("19.1,Years\r\n"))
    #expect(try BJSTableReader.read(Array(written.utf8), path: "made01.csv").table == table)
  }
}
