import Commands
import Foundation
import TestSupport
import Testing

/// Imports where nothing can be written.
@Suite("Import on disks that cannot be written", .enabled(if: MountedDisk.isAvailable))
struct ImportDiskTests {
  private let folder: TemporaryFolder
  private let rows: String

  init() throws {
    folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    try folder.write(
      "edition,fiscal_year,offense,measure,value,source\nHTDCA 2024,2013,all,referred,1,HTDCA2024\n",
      to: "new.csv")
    rows = folder.path + "/new.csv"
  }

  /// The files of `Datasets/` with their bytes.
  private func datasets(_ folder: TemporaryFolder) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/Datasets") {
      files[name] = try? folder.data("Datasets/" + name)
    }
    return files
  }

  @Test("Without space the old datasets and package stay, and nothing else")
  func full() throws {
    let before = try datasets(folder)
    let (code, errors, result) = try MountedDisk.importOnFullDisk(folder, rows)
    #expect(code == ExitCode.cannotWrite.rawValue)
    #expect(
      errors.hasSuffix(": error: cannot be written: no space is left on the disk\n"), "\(errors)")
    #expect(errors.hasPrefix("PROJECT/Datasets/"))
    let after = try datasets(result)
    #expect(before.count > 20 && after == before)
  }

  @Test("On a file system that can only be read the file is named")
  func readOnly() throws {
    let before = try datasets(folder)
    let (code, errors) = try MountedDisk.importReadOnly(folder, rows)
    #expect(code == ExitCode.cannotWrite.rawValue)
    #expect(
      errors.replacingOccurrences(of: folder.path, with: "PROJECT")
        == "PROJECT/Datasets/bjs/federal-cases.csv: error: cannot be written: the file system is read-only\n"
    )
    #expect(try datasets(folder) == before)
  }
}
