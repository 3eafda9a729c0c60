import DatasetReading
import Foundation
import TestSupport
import Testing

@Suite("Damaged input")
struct DamageTests {
  /// Returns the bytes after a few random changes: a byte replaced, removed, added, doubled or cut.
  private func damaged(_ text: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = text
    let marks = Array("\"\\,:{}[]/*\n\r-.0 \u{0}\u{FEFF}é".utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let byte =
        Bool.random(using: &generator)
        ? marks[Int.random(in: 0..<marks.count, using: &generator)]
        : UInt8.random(in: 0...255, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0, 1: bytes[place] = byte
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(byte, at: place)
      case 4: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place)
      default: bytes.removeLast(min(bytes.count - place, 30))
      }
    }
    return bytes
  }

  /// Whether each problem has a place in the file and takes one line, so that it can be found.
  private func isWellFormed(_ list: DiagnosticList, file: String) -> Bool {
    list.diagnostics.allSatisfy { diagnostic in
      guard let location = diagnostic.location else {
        return diagnostic.message.hasSuffix("more problems in \(file)")
      }
      return location.file == file && location.line > 0 && location.column > 0
        && !diagnostic.message.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
  }

  @Test("A damaged package is read or refused with places")
  func package() {
    var generator = SeededGenerator(seed: 21)
    let text = Array(DatasetFixture.package.utf8)
    var refused = 0
    for _ in 0..<3000 {
      do throws(DiagnosticList) {
        _ = try DataPackageReader.read(damaged(text, &generator), file: "d.json")
      } catch {
        refused += 1
        #expect(isWellFormed(error, file: "d.json"), "\(error)")
      }
    }
    #expect(refused > 1500)
  }

  @Test("A damaged CSV is read or refused with places")
  func csv() {
    var generator = SeededGenerator(seed: 22)
    let text = Array("a,b\r\n\"x \"\"y\"\"\r\nz\",1\r\né,2\n,\n".utf8)
    for _ in 0..<5000 {
      do throws(DiagnosticList) {
        let table = try CSVReader.read(damaged(text, &generator), file: "a.csv")
        for row in 0..<table.rowCount {
          for column in 0..<table.columnCount {
            _ = table.text(row: row, column: column)
            #expect(table.location(row: row, column: column).line >= table.lines[row])
          }
        }
      } catch {
        #expect(isWellFormed(error, file: "a.csv"), "\(error)")
      }
    }
  }

  @Test("A damaged dataset is read or refused with places")
  func dataset() throws {
    var generator = SeededGenerator(seed: 23)
    let folder = try TemporaryFolder()
    let reader = DatasetReader(
      folder: folder.path, displayFolder: "D", package: try DatasetFixture.readPackage())
    let text = Array(DatasetFixture.csv.utf8)
    var refused = 0
    for _ in 0..<1500 {
      try folder.write(Data(damaged(text, &generator)), to: "a.csv")
      do throws(DiagnosticList) {
        let dataset = try reader.dataset(named: "a").dataset
        #expect(dataset.columns.allSatisfy { $0.count == dataset.rowCount })
      } catch {
        refused += 1
        #expect(isWellFormed(error, file: "D/a.csv"), "\(error)")
      }
    }
    #expect(refused > 500)
  }

  @Test("A random dataset comes back as it was written")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 24)
    for _ in 0..<30 {
      var csv = "edition,year,kind,measure,value,share,day,flag\n"
      var expected: [Observation] = []
      for year in 1900..<1900 + Int.random(in: 1...40, using: &generator) {
        let value = Int.random(in: 0...1_000_000, using: &generator)
        let (cell, observation): (String, Observation) =
          switch Int.random(in: 0..<5, using: &generator) {
          case 0: ("n/a", .missing(.notAvailable))
          case 1: ("\"-9\"", .missing(.notCollected))
          case 2: ("\"\(value)\"", .value(Double(value)))
          default: ("\(value)", .value(Double(value)))
          }
        csv += "E1,\(year),all,cases,\(cell),,,\n"
        expected.append(observation)
      }
      let dataset = try DatasetFixture.read(csv: csv).dataset
      let column = try #require(dataset.column(named: "value"))
      #expect((0..<dataset.rowCount).map(column.observation(at:)) == expected)
      #expect(dataset.lines == expected.indices.map { Int32($0) + 2 })
    }
  }
}
