import Commands
import Foundation
import TestSupport
import Testing

#if os(Linux)
  /// `podium build --watch` in a process of its own, with the ways in which editors and tools save.
  @Suite("Watching")
  struct WatchTests {
    private let watched: WatchedProject
    private var folder: TemporaryFolder { watched.folder }

    init() throws { watched = try WatchedProject() }

    private func move(_ from: String, _ to: String) throws {
      try #require(rename(folder.path + "/" + from, folder.path + "/" + to) == 0)
    }

    @Test("It lives through broken input, saves by rename, deleted files and replaced folders")
    func lives() throws {
      try watched.run()
      defer { watched.end() }
      #expect(try watched.wait(for: "drew 2, 0 up to date"))
      // Broken input is told and nothing ends.
      let house = try folder.text(SmallProject.house)
      try folder.write("{", to: SmallProject.house)
      #expect(try watched.wait(for: "Charts/Definitions/house.json:1:"))
      // An editor writes another file and gives it the name.
      try folder.write(house.replacing("Example", with: "Other"), to: "Charts/Definitions/.new")
      try move("Charts/Definitions/.new", SmallProject.house)
      #expect(try watched.wait(for: "drew 2, 0 up to date", times: 2))
      // A deleted definition, and its return.
      try move(SmallProject.breakdown, "sex.json")
      #expect(try watched.wait(for: "drew 0, 1 up to date"))
      try move("sex.json", SmallProject.breakdown)
      #expect(try watched.wait(for: "drew 0, 2 up to date"))
      // Another branch: the folder of a dataset goes and comes back as a new one.
      let table = try folder.text(SmallProject.table)
      try FileManager.default.removeItem(atPath: folder.path + "/Datasets/bjs")
      #expect(try watched.wait(for: "there is no file Datasets/bjs/defendants.csv"))
      try folder.write(table, to: "Datasets/other.csv")
      try folder.write("", to: "Datasets/bjs/.keep")
      try move("Datasets/other.csv", SmallProject.table)
      #expect(try watched.wait(for: "drew 0, 2 up to date", times: 2))
      // A save in the new folder is heard too.
      try folder.replace(
        "2020,all,all,defendants,1169", with: "2020,all,all,defendants,1168", in: SmallProject.table
      )
      #expect(try watched.wait(for: "Charts/charged.png  (", times: 3))
      #expect(watched.isRunning)
    }

    @Test("Datasets several folders deep are watched, also in folders that are made later")
    func deep() throws {
      let deep = "Datasets/bjs/federal/courts/defendants.csv"
      try watched.run()
      defer { watched.end() }
      #expect(try watched.wait(for: "drew 2, 0 up to date"))
      try folder.write(folder.text(SmallProject.table), to: deep)
      try FileManager.default.removeItem(atPath: folder.path + "/" + SmallProject.table)
      #expect(try watched.wait(for: "there is no file Datasets/bjs/defendants.csv"))
      try folder.replace(
        "bjs/defendants.csv", with: "bjs/federal/courts/defendants.csv", in: SmallProject.package)
      #expect(try watched.wait(for: "drew 0, 2 up to date"))
      try folder.replace("all,all,defendants,1070", with: "all,all,defendants,1071", in: deep)
      #expect(try watched.wait(for: "Charts/charged.png  (", times: 2))
    }
  }
#endif
