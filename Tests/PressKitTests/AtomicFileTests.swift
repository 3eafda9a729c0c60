import Foundation
import PressKit
import TestSupport
import Testing

@Suite("Writing whole files")
struct AtomicFileTests {
  @Test("A file is replaced whole and nothing else stays in the folder")
  func replaces() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.txt")
    try AtomicFile.write(Array("new".utf8), to: folder.path + "/a.txt")
    #expect(try folder.text("a.txt") == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
  }

  @Test("A temporary file of a killed run with the same process number is no obstacle")
  func sameNumber() throws {
    let folder = try TemporaryFolder()
    let left = ".podium-\(ProcessInfo.processInfo.processIdentifier)-a.txt"
    try folder.write("torn", to: left)
    try AtomicFile.write(Array("new".utf8), to: folder.path + "/a.txt")
    #expect(try folder.text("a.txt") == "new" && folder.text(left) == "torn")
  }

  @Test("A folder in the file's place and a missing folder are errors that leave nothing behind")
  func refuses() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "taken/inner.txt")
    #expect {
      try AtomicFile.write([1], to: folder.path + "/taken")
    } throws: { "\($0)".contains("a folder stands where the file is to be") }
    #expect {
      try AtomicFile.write([1], to: folder.path + "/none/a.txt")
    } throws: { "\($0)".contains("cannot be written") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["taken"])
  }

  @Test("Folders are made with those above them, but not through a file")
  func folders() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.createFolder(folder.path + "/a/b/c")
    try folder.write("x", to: "file")
    #expect(throws: FileWritingError.self) {
      try AtomicFile.createFolder(folder.path + "/file/below")
    }
  }
}
