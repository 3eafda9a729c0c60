import Commands
import Foundation
import TestSupport
import Testing

/// A project in a state from which a command makes another one, to be killed on the way again and again.
struct KillScene {
  /// What the command does, for the report.
  let name: String
  /// The project.
  let folder: TemporaryFolder
  /// The command, without `--project`.
  let command: [String]
  /// Whether a second process does the same at the same time, and is not killed.
  var isDoubled = false

  /// What came of the kills.
  struct Tally {
    /// How long a run took to its last temporary file, and from its first to its last one.
    var seconds: Double
    var writingSeconds: Double
    var kills = 0
    /// Kills that ended a run.
    var running = 0
    /// Kills that left a temporary file, or some files old and some new.
    var writing = 0
    /// Files that were neither the old nor the new one, gone, or changed without a reason.
    var faults: [String] = []
  }

  /// Kills the command at seeded moments and looks at every file of the project after each.
  ///
  /// Half of the moments are anywhere in the run; the other half is counted from the first temporary file, since
  /// the writing is a small part of a run. After each kill the command is run again to its end, which must give
  /// just what it gives without a kill.
  func kill(_ count: Int, seed: UInt64) throws -> Tally {
    var generator = SeededGenerator(seed: seed)
    let old = try tree()
    let plain = try run().finish(watching: folders(of: old))
    try #require(plain.code == 0, "\(name) must work without a kill")
    let new = try tree()
    let targets = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    try #require(!targets.isEmpty, "\(name) must change something")
    let watched = Set(targets.map { folder.path + "/" + Self.folder(of: $0) }).sorted()
    var tally = Tally(seconds: plain.run, writingSeconds: plain.writing)
    for number in 0..<count {
      for file in targets { try put(old[file], file) }
      let moment: KilledProcess.Moment =
        number.isMultiple(of: 2)
        ? .after(seconds: .random(in: 0...plain.run * 1.1, using: &generator))
        : .afterFirstFile(
          seconds: .random(in: 0...plain.writing, using: &generator), folders: watched)
      let own = try run()
      let other = isDoubled ? try run() : nil
      let isHit = own.kill(moment)
      let isTorn = try tree().keys.contains { $0.contains("/.podium-\(own.number)-") }
      let otherCode = other?.finish() ?? 0
      let after = try tree()
      let temporary = after.keys.filter { $0.contains("/.podium-") }
      tally.kills += 1
      tally.running += isHit ? 1 : 0
      let changed = targets.count { after[$0] == new[$0] }
      if isTorn || changed > 0 && changed < targets.count { tally.writing += 1 }
      func fault(_ text: String) { tally.faults.append("\(name), kill \(number): \(text)") }
      for file in Set(after.keys).union(old.keys).union(new.keys).subtracting(temporary).sorted()
      where after[file] != old[file] && after[file] != new[file] {
        fault("\(file) is torn or lost")
      }
      if isDoubled {
        if otherCode != 0 { fault("the other process ended with \(otherCode)") }
        if let names = Self.difference(after, new) { fault("the other process left \(names)") }
      }
      let again = try run().finish()
      if again != 0 { fault("the next run ended with \(again)") }
      if let names = Self.difference(try tree(), new) {
        fault("the next run did not give what one without a kill gives: \(names)")
      }
    }
    return tally
  }

  private func run() throws -> KilledProcess {
    try KilledProcess(command + ["--project", folder.path])
  }

  /// Names the files that differ, or returns nothing where none does.
  private static func difference(_ found: [String: Data], _ wanted: [String: Data]) -> String? {
    let names = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }.sorted()
    return names.isEmpty
      ? nil
      : names.map { "\($0) \(found[$0]?.count ?? -1) for \(wanted[$0]?.count ?? -1) bytes" }
        .joined(separator: ", ")
  }

  private func put(_ data: Data?, _ file: String) throws {
    if let data {
      try folder.write(data, to: file)
    } else {
      try? FileManager.default.removeItem(atPath: folder.path + "/" + file)
    }
  }

  /// Every file of the project with its bytes.
  private func tree() throws -> [String: Data] {
    let manager = FileManager.default
    var files: [String: Data] = [:]
    for name in try manager.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      let path = folder.path + "/" + name
      guard manager.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      // Another process may take the name away meanwhile; what is missing at last is found all the same.
      files[name] = try? Data(contentsOf: URL(filePath: path))
    }
    return files
  }

  private func folders(of files: [String: Data]) -> [String] {
    Set(files.keys.map { folder.path + "/" + Self.folder(of: $0) }).sorted()
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
  }
}
