import Foundation
import GDRendering
import PressKit
import TestSupport
import Testing

/// A second build that has nothing to do says so without reading a dataset, and notices every change.
@Suite("Builds with nothing to do")
struct BuildMemoryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    #expect(build() != upToDate)
  }

  private let upToDate = "drew 0, 2 up to date\n"

  private func build() -> String { CommandRun(["build"], in: folder.path).output }

  private var memory: String { folder.path + "/Charts/.unchanged" }

  @Test("Nothing is drawn, and the file of the last build says why")
  func nothing() throws {
    #expect(FileManager.default.fileExists(atPath: memory))
    #expect(build() == upToDate)
    try FileManager.default.removeItem(atPath: memory)
    #expect(build() == upToDate)
    #expect(FileManager.default.fileExists(atPath: memory))
  }

  @Test(
    "A change of any input or picture is noticed",
    arguments: [
      (SmallProject.table, "1169", "1170"), (SmallProject.house, "Police", "Sheriff"),
      (SmallProject.trend, "\"title\": \"", "\"title\": \"In short: "),
    ])
  func change(file: String, old: String, new: String) throws {
    try folder.replace(old, with: new, in: file)
    let run = CommandRun(["build"], in: folder.path)
    #expect(run.output != upToDate || !run.errors.isEmpty, "\(run.output)\(run.errors)")
  }

  @Test(
    "A dataset is an input wherever it stands below Datasets, also where its folder is hidden",
    arguments: ["bjs/federal/courts/x.csv", ".own/x.csv", "./bjs/x.csv"])
  func deepDataset(path: String) throws {
    let table = try folder.text(SmallProject.table)
    try FileManager.default.removeItem(atPath: folder.path + "/" + SmallProject.table)
    try folder.write(table, to: "Datasets/" + path)
    try folder.replace("bjs/defendants.csv", with: path, in: SmallProject.package)
    _ = build()
    #expect(build() == upToDate)
    try folder.replace(
      "all,all,defendants,1070", with: "all,all,defendants,1071", in: "Datasets/" + path)
    #expect(build().hasPrefix("Charts/charged.png  ("))
  }

  @Test("A picture that is damaged or gone is drawn again, also one of the same size")
  func pictures() throws {
    let picture = folder.path + "/Charts/charged.png"
    let whole = try Data(contentsOf: URL(filePath: picture))
    for damage in [Data(whole.dropLast()), Data(whole.reversed())] {
      try damage.write(to: URL(filePath: picture))
      #expect(build().hasPrefix("Charts/charged.png  ("))
      #expect(try Data(contentsOf: URL(filePath: picture)) == whole)
    }
    try FileManager.default.removeItem(atPath: picture)
    #expect(build().hasPrefix("Charts/charged.png  ("))
    try FileManager.default.removeItem(atPath: folder.path + "/Charts/manifest.json")
    #expect(build() != upToDate)
  }

  @Test("A kit with a notice tells it at every build")
  func notices() throws {
    try folder.replace(
      "\"allow\": [{ \"code\": \"PD122\", \"reason\": \"No edition has both years.\" }]",
      with: "\"allow\": []", in: SmallProject.trend)
    let first = CommandRun(["build"], in: folder.path)
    let second = CommandRun(["build"], in: folder.path)
    #expect(!first.errors.isEmpty && second.errors == first.errors, "\(first.errors)")
  }

  @Test("Other presets and fonts are other builds")
  func options() {
    #expect(CommandRun(["build", "--preset", "square"], in: folder.path).output != upToDate)
    #expect(CommandRun(["build", "--force"], in: folder.path).output != upToDate)
  }

  @Test("What is saved while a build goes on is no part of what it remembers")
  func savedMeanwhile() throws {
    let project = try Project(folder: folder.path)
    let memory = BuildMemory(project: project, options: [])
    let builder = KitBuilder(kit: try Kit(project), fonts: try FontSet.installed())
    let presets = builder.presets()
    _ = try builder.build(presets)
    memory.remember(builder, presets: presets)
    #expect(BuildMemory(project: project, options: []).currentCount == 2)
    try FileManager.default.removeItem(atPath: self.memory)
    try folder.replace("1169", with: "1170", in: SmallProject.table)
    memory.remember(builder, presets: presets)
    #expect(BuildMemory(project: project, options: []).currentCount == nil)
  }

  @Test("What a build beside it has remembered meanwhile is not written again")
  func writtenMeanwhile() async throws {
    let project = try Project(folder: folder.path)
    let own = BuildMemory(project: project, options: [])
    let builder = KitBuilder(kit: try Kit(project), fonts: try FontSet.installed())
    own.remember(builder, presets: builder.presets())
    let remembered = try Data(contentsOf: URL(filePath: memory))
    try FileManager.default.removeItem(atPath: memory)
    // The other build holds the folder; this one has found no file yet and waits.
    let other = open(folder.path + "/Charts", O_RDONLY | O_DIRECTORY)
    #expect(flock(other, LOCK_EX) == 0)
    let waiting = Task.detached { own.remember(builder, presets: builder.presets()) }
    try #require(try await isAwaited(folder.path + "/Charts"), "nobody waits for the folder")
    try folder.write(remembered, to: "Charts/.unchanged")
    let number = try number(of: memory)
    close(other)
    await waiting.value
    #expect(try Data(contentsOf: URL(filePath: memory)) == remembered)
    #expect(try self.number(of: memory) == number)
  }

  /// Waits until somebody waits for the lock of a folder, as the kernel tells; a generous limit stands for "never".
  private func isAwaited(_ path: String) async throws -> Bool {
    guard FileManager.default.isReadableFile(atPath: "/proc/locks") else {
      // Where no kernel tells, time must do.
      try await Task.sleep(for: .seconds(2))
      return true
    }
    let number = try #require(try self.number(of: path))
    for _ in 0..<6000 {
      let locks = try String(contentsOf: URL(filePath: "/proc/locks"), encoding: .utf8)
      // 7: -> FLOCK ADVISORY WRITE 4711 fd:00:131 0 EOF, of which 131 is the folder's number.
      if locks.split(separator: "\n").contains(where: { line in
        line.contains("-> FLOCK") && line.contains(":\(number) ")
      }) {
        return true
      }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  /// The number of a file on its disk, which another file in its place does not have.
  private func number(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }

  @Test("What a killed run left of the file goes when it is written again")
  func leftover() throws {
    let left = "Charts/.podium-4711-.unchanged"
    try folder.write("torn", to: left)
    try FileManager.default.removeItem(atPath: memory)
    #expect(build() == upToDate)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/" + left))
    #expect(FileManager.default.fileExists(atPath: memory))
  }
}
