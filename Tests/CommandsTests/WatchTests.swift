import Commands
import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// `podium build --watch` in a process of its own, with the ways in which editors and tools save.
  @Suite("Watching")
  struct WatchTests {
    private let folder: TemporaryFolder
    private let process = Process()
    private var output: String { folder.path + "/output.txt" }

    init() throws {
      folder = try TemporaryFolder()
      try SmallProject.write(to: folder)
      process.executableURL = Bundle.main.bundleURL.appending(path: "podium")
      process.arguments = ["build", "--watch", "--project", folder.path]
      try folder.write("", to: "output.txt")
      let handle = try #require(FileHandle(forWritingAtPath: output))
      process.standardOutput = handle
      process.standardError = handle
      process.standardInput = FileHandle.nullDevice
    }

    /// Waits until the program has written a text so many times; a generous limit stands for "never".
    private func wait(for text: String, times: Int = 1) throws -> Bool {
      for _ in 0..<1500 {
        let written = try String(contentsOf: URL(filePath: output), encoding: .utf8)
        if written.components(separatedBy: text).count > times { return true }
        usleep(20_000)
      }
      return false
    }

    private func move(_ from: String, _ to: String) throws {
      try #require(rename(folder.path + "/" + from, folder.path + "/" + to) == 0)
    }

    @Test("It lives through broken input, saves by rename, deleted files and replaced folders")
    func lives() throws {
      try process.run()
      defer {
        // Threads of a test block the softer signals, and a process inherits that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      #expect(try wait(for: "drew 2, 0 up to date"))
      // Broken input is told and nothing ends.
      let house = try folder.text(SmallProject.house)
      try folder.write("{", to: SmallProject.house)
      #expect(try wait(for: "Charts/Definitions/house.json:1:"))
      // An editor writes another file and gives it the name.
      try folder.write(house.replacing("Example", with: "Other"), to: "Charts/Definitions/.new")
      try move("Charts/Definitions/.new", SmallProject.house)
      #expect(try wait(for: "drew 2, 0 up to date", times: 2))
      // A deleted definition, and its return.
      try move(SmallProject.breakdown, "sex.json")
      #expect(try wait(for: "drew 0, 1 up to date"))
      try move("sex.json", SmallProject.breakdown)
      #expect(try wait(for: "drew 0, 2 up to date"))
      // Another branch: the folder of a dataset goes and comes back as a new one.
      let table = try folder.text(SmallProject.table)
      try FileManager.default.removeItem(atPath: folder.path + "/Datasets/bjs")
      #expect(try wait(for: "there is no file Datasets/bjs/defendants.csv"))
      try folder.write(table, to: "Datasets/other.csv")
      try folder.write("", to: "Datasets/bjs/.keep")
      try move("Datasets/other.csv", SmallProject.table)
      #expect(try wait(for: "drew 0, 2 up to date", times: 2))
      // A save in the new folder is heard too.
      try folder.replace(
        "2020,all,all,defendants,1169", with: "2020,all,all,defendants,1168", in: SmallProject.table
      )
      #expect(try wait(for: "Charts/charged.png  (", times: 3))
      #expect(process.isRunning)
    }
  }
#endif
