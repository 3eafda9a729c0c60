import DatasetReading
import TestSupport
import Testing

@Suite("Zip archives")
struct ZipArchiveReaderTests {
  private func refusal(_ bytes: [UInt8]) -> String? {
    do throws(DiagnosticList) {
      _ = try ZipArchiveReader.read(bytes, path: "a.zip")
      return nil
    } catch {
      return error.description
    }
  }

  @Test("CSV files are read in the order of their names, and the others are named")
  func reading() throws {
    var zip = SmallZip()
    zip.add("readme.txt", Array("hello".utf8))
    zip.add("__MACOSX/tables/._a.csv", [0, 5, 22, 7])
    zip.add("tables/", [], mode: 0o040755)
    zip.add("tables/b.csv", Array("b\n".utf8))
    zip.add("tables/a.CSV", Array("a\n".utf8))
    let archive = try ZipArchiveReader.read(zip.bytes, path: "a.zip")
    #expect(archive.tables.map(\.name) == ["tables/a.CSV", "tables/b.csv"])
    #expect(archive.tables.map(\.bytes) == [Array("a\n".utf8), Array("b\n".utf8)])
    #expect(archive.others == ["__MACOSX/tables/._a.csv", "readme.txt"])
    #expect(try ZipArchiveReader.read(SmallZip().bytes, path: "a.zip").tables.isEmpty)
  }

  @Test(
    "Names that leave the archive, absolute names and nested archives are refused",
    arguments: [
      ("../x.csv", "leaves the archive"), ("a/../../x.csv", "leaves the archive"),
      ("..\\x.csv", "leaves the archive"), ("/etc/x.csv", "has an absolute name"),
      ("C:\\x.csv", "has an absolute name"), ("more.zip", "is an archive in the archive"),
      ("data.tar.gz", "is an archive in the archive"),
    ])
  func names(name: String, reason: String) throws {
    var zip = SmallZip()
    zip.add(name, [1, 2])
    let refusal = try #require(self.refusal(zip.bytes))
    #expect(refusal.hasPrefix("a.zip:1:1: error: the entry ") && refusal.contains(reason))
  }

  @Test("Links, encrypted, doubled and damaged entries are refused, all at once")
  func entries() {
    var zip = SmallZip()
    zip.add("link.csv", Array("/etc/passwd".utf8), mode: 0o120777)
    zip.add("secret.csv", [UInt8](repeating: 7, count: 40), flags: 1)
    zip.add("a.csv", [65])
    zip.add("A.csv", [65])
    zip.add("bad.csv", [65], checksum: 1)
    #expect(
      refusal(zip.bytes) == """
        a.zip:1:1: error: the entry "link.csv" is a link; an archive of tables holds files only
        a.zip:1:1: error: the entry "secret.csv" is encrypted; unpack it with its password and \
        import the files
        a.zip:1:1: error: the entry "A.csv" stands twice in the archive
        a.zip:1:1: error: the entry "bad.csv" cannot be unpacked; the archive is damaged
        """)
  }

  @Test("An entry that unpacks to far more than its size is refused")
  func bomb() {
    // One Deflate block with the fixed codes: the letter A, then matches of 258 bytes at distance one,
    // of 13 bits each, which is 158 bytes for one.
    var bits: [Bool] = [true, true, false]
    bits += (0..<8).reversed().map { ((0x30 + 0x41) >> $0) & 1 == 1 }
    let matches = 2 * 1024 * 1024 / 258
    for _ in 0..<matches {
      bits += (0..<8).reversed().map { (0b1100_0101 >> $0) & 1 == 1 }
      bits += [Bool](repeating: false, count: 5)
    }
    bits += [Bool](repeating: false, count: 7)
    var packed = [UInt8](repeating: 0, count: bits.count / 8 + 1)
    for (index, bit) in bits.enumerated() where bit { packed[index / 8] |= 1 << (index % 8) }
    var zip = SmallZip()
    zip.add("bomb.csv", [UInt8](repeating: 0x41, count: 1 + matches * 258), packed: packed)
    #expect(zip.bytes.count < 20_000)
    #expect(
      refusal(zip.bytes)
        == "a.zip:1:1: error: the entry \"bomb.csv\" unpacks to more than 100 times "
        + "its size, as no table does")
  }

  @Test("Too many entries, too large ones and no archive at all are refused")
  func limits() throws {
    var zip = SmallZip()
    for index in 0...ZipArchiveReader.maximumEntries { zip.add("\(index).txt", []) }
    #expect(try #require(refusal(zip.bytes)).contains("the archive has 2001 entries; at most 2000"))
    var large = SmallZip()
    large.add(
      "large.csv", [UInt8](repeating: 65, count: ZipArchiveReader.maximumEntrySize + 1),
      checksum: 0)
    #expect(try #require(refusal(large.bytes)).contains("has 8388609 bytes; at most 8388608"))
    #expect(
      try #require(refusal(Array("PK\u{3}\u{4}xx".utf8))).contains("the archive is damaged"))
    #expect(try #require(refusal([])).contains("this is no zip archive"))
  }

  @Test("A cut or changed archive is read or refused, and never breaks the program")
  func damage() {
    var zip = SmallZip()
    zip.add("a.csv", Array("a,b\n1,2\n".utf8))
    zip.add("b.txt", [1])
    let bytes = zip.bytes
    for length in 0..<bytes.count { #expect(refusal(Array(bytes[..<length])) != nil) }
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      var damaged = bytes
      let index = Int.random(in: 0..<damaged.count, using: &generator)
      damaged[index] = UInt8.random(in: 0...255, using: &generator)
      if let archive = try? ZipArchiveReader.read(damaged, path: "a.zip") {
        #expect(archive.tables.allSatisfy { !$0.name.contains("..") })
      }
    }
  }
}
