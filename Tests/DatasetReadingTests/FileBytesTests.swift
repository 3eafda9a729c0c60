import DatasetReading
import Foundation
import TestSupport
import Testing

@Suite("Files")
struct FileBytesTests {
  private func message(_ path: String, limit: Int = 100) -> String? {
    do throws(FileError) {
      _ = try FileBytes.read(path, named: "f", limit: limit)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("A file is read whole, up to the limit")
  func whole() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty")
    try folder.write("abc", to: "three")
    #expect(try FileBytes.read(folder.path + "/empty", limit: 0) == [])
    #expect(try FileBytes.read(folder.path + "/three", limit: 3) == [0x61, 0x62, 0x63])
    #expect(
      message(folder.path + "/three", limit: 2)
        == "f: error: the file has 3 bytes; at most 2 are read")
  }

  @Test("What is not there, or no file, is said; a pipe does not stop the reading")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("abc", to: "three")
    #expect(message(folder.path + "/none") == "f: error: there is no such file")
    #expect(message(folder.path + "/three/below") == "f: error: there is no such file")
    #expect(message(folder.path) == "f: error: this is not a file")
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(message(folder.path + "/pipe") == "f: error: this is not a file")
  }

  @Test("Digests are those of FIPS 180-4, for no byte, few and a million")
  func digests() {
    #expect(
      ContentDigest.sha256([])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      ContentDigest.sha256(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      ContentDigest.sha256([UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
