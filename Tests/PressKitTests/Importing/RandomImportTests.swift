import DatasetReading
import TestSupport
import Testing

@testable import PressKit

/// Files of new rows and pages with random changes: a trap or a hang would end the test, and a value that is taken must
/// be a number or a code.
@Suite("Random rows and pages")
struct RandomImportTests {
  private static let seeds = [
    "edition,fiscal_year,characteristic,category,measure,value,note\n"
      + "HTDCA 2022,2020,all,all,defendants,\"1,169\",\nHTDCA 2022,2020,sex,male,share,92.5,\"a\nb\"\n,,,,,,\n",
    "\u{FEFF}edition;fiscal_year;characteristic;category;measure;value\r\nHTDCA 2022;2020;sex;male;share;92\r\n",
    "edition\tfiscal_year\tcharacteristic\tcategory\tmeasure\tvalue\tnote\n"
      + "HTDCA 2022\t2020\tall\tall\tdefendants\t1169\tsaid \"so\"\n",
  ]
  /// Bytes that mean something to one of the readers.
  private static let signs = Array("\",;\t\n\r.-0123456789,/ \u{E9}\u{FEFF}".utf8)

  @Test("Random changes of rows trap nowhere, and what is taken is a number or a code")
  func random() throws {
    let package = try DataPackageReader.read(
      Array(#require(SmallProject.files[SmallProject.package]).utf8), file: "datapackage.json")
    let resource = try #require(package.resource(named: "defendants"))
    let metadata = try #require(resource.metadata)
    var generator = SeededGenerator(seed: 20_261_126)
    var takenCount = 0
    for _ in 0..<3_000 {
      var bytes = Array(Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &generator)].utf8)
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let sign = Self.signs[Int.random(in: 0..<Self.signs.count, using: &generator)]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = sign
        case 1: bytes.insert(sign, at: place)
        case 2 where bytes.count > 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(7), at: place)
        }
      }
      let reading = TidyRows(
        package: package, name: "defendants", given: NewRows(), file: "new.csv")
      guard let result = try? reading.read(bytes),
        (try? RowCheck(resource: resource, metadata: metadata, edition: nil).check(
          result.rows, file: "new.csv")) != nil
      else { continue }
      takenCount += 1
      for row in result.rows {
        let value = try #require(row.values["value"])
        #expect(Double(value) != nil || resource.missingCodes[value] != nil)
        #expect(row.location(of: "value").file == "new.csv")
      }
    }
    // Without any that is taken the test would show nothing.
    #expect((300..<2_700).contains(takenCount), "\(takenCount) were taken")
  }

  /// Lines that say something to the reader of pages.
  private static let lines = [
    "Cases 291", "Cases", "291", "1,203", "\u{2014}", "N/A", "Signals: N/A", "2024", "2023",
    "2023 | 2024", "Illinois", "Missouri 2024", "Statistics for 2024", "Since 2007", "This year",
    "January - June 2024", "Victims*\t12\t13", "* Revised", "Top venues", "U.S.", "", "0,123",
    "not available", "Sex trafficking (9)", "12.5%", "\u{0130}/a Cases n/a", "West",
    "West Virginia",
  ]

  @Test("Random pages trap nowhere, and what is taken has keys and numbers of its own")
  func pages() throws {
    let folder = Repository.folder + "/Datasets"
    let package = try DataPackageReader.read(
      try FileBytes.read(folder + "/datapackage.json", limit: JSONReader.maximumSize),
      file: "datapackage.json")
    let recipe = try PageRecipeReader.read(
      try FileBytes.read(folder + "/recipes/pages/hotline.json", limit: 1 << 20), name: "hotline",
      file: "hotline.json")
    var generator = SeededGenerator(seed: 7)
    var takenCount = 0
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...6, using: &generator)
      let text = (0..<count).map { _ in
        Self.lines[Int.random(in: 0..<Self.lines.count, using: &generator)]
      }.joined(separator: "\n")
      let page = PastedPage(
        dataset: "hotline-missouri", edition: "Hotline 2024", period: "2024", source: "page")
      guard
        let result = try? PastedPageReader.read(
          Array(text.utf8), page: page, recipes: [recipe], package: package, file: "page.txt")
      else { continue }
      takenCount += 1
      let keys = result.rows.map { row in result.resource.primaryKey.map { row[$0] ?? "" } }
      #expect(Set(keys).count == keys.count && result.places.count == keys.count)
      for row in result.rows {
        #expect(row["value"].flatMap(Double.init) != nil && row["geography"] == "Missouri")
      }
    }
    #expect((100..<2_900).contains(takenCount), "\(takenCount) were taken")
  }

  /// Cells with the unit of their measure, and the number that each is read as; nothing where it is refused.
  private static let cells: [(String, Measure.Unit, String?)] = [
    ("1,234", .count, "1234"), ("12,345,678", .count, "12345678"), ("1,234.5", .count, "1234.5"),
    ("999", .count, "999"), ("71.5", .percent, "71.5"), ("n/a", .count, "n/a"),
    ("1,2345", .count, nil), ("1,23", .count, nil), (",123", .count, nil), ("0,123", .count, nil),
    ("1,234,", .count, nil), ("1.234,5", .count, nil), ("1,234.", .count, nil),
    ("0,123", .percent, nil), ("71,500", .percent, nil), ("1,234", .ratePer100k, nil),
  ]

  @Test("A number is read as it is written, or not at all", arguments: cells)
  func numbers(cell: String, unit: Measure.Unit, plain: String?) {
    let number = TidyNumber(cell, unit: unit, isSemicolonFile: false)
    #expect((number.fault == nil ? number.text : nil) == plain)
  }
}
