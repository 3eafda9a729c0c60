import DatasetReading
import Figures
import GDRendering
import PressKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A reader of files from outside.
enum Reader: String, CaseIterable {
  case csv
  case table
  case zip
  case page
  case definition
  case package
  case png
  case release
  case house
  case recipe
  case provenance

  /// The reader that `PODIUM_FUZZ` names.
  static let chosen: Reader = {
    guard let name = getenv("PODIUM_FUZZ"), let reader = Reader(rawValue: String(cString: name))
    else {
      print("PODIUM_FUZZ names the reader: \(allCases.map(\.rawValue).joined(separator: ", "))")
      exit(64)
    }
    return reader
  }()

  /// Reads bytes; whatever is wrong with them must come back as an error.
  ///
  /// What was read must also hold: a table that was written is read as the same.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .csv:
      guard let table = try? CSVReader.read(bytes, file: "fuzz.csv") else { return }
      for row in 0..<table.rowCount {
        for column in table.header.indices { _ = table.text(row: row, column: column) }
      }
    case .table:
      guard let table = try? BJSTableReader.read(bytes, path: "fuzz.csv").table else { return }
      let again = try? BJSTableReader.read(BJSTableWriter.write(table), path: "fuzz.csv").table
      precondition(again == table, "a table that was written is read as another")
    case .zip:
      guard let archive = try? ZipArchiveReader.read(bytes, path: "fuzz.zip") else { return }
      for entry in archive.tables { Reader.table.read(entry.bytes) }
    case .page: PageInput.read(bytes)
    case .definition:
      _ = try? DefinitionReader.read(bytes, name: "fuzz", file: "fuzz.json")
    case .package:
      _ = try? DataPackageReader.read(bytes, file: "datapackage.json")
    case .png:
      if let document = try? PNGDocument(bytes) { _ = document.metadata }
      let mended = ChunkChecksums.mended(bytes)
      if let document = try? PNGDocument(mended) { _ = document.metadata }
      _ = try? RasterDecoding.rasterImage(png: mended, pixelLimit: 1 << 20)
    case .release: ReleaseInput.read(bytes)
    case .house: _ = try? HouseReader.read(bytes, file: "house.json")
    case .recipe: RecipeInput.read(bytes)
    case .provenance: ProvenanceInput.read(bytes)
    }
  }
}

/// The function that libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Reader.chosen.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
