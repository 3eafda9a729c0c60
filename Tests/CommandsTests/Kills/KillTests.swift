import Commands
import Foundation
import TestSupport
import Testing

/// The program is killed at random moments, and no file may be torn, missing or lost.
///
/// `PODIUM_KILLS=1000` kills a thousand times; a small number is part of every run.
@Suite("Killed runs", .serialized)
struct KillTests {
  private static let asked = ProcessInfo.processInfo.environment["PODIUM_KILLS"].flatMap(Int.init)
  /// The kills of each of the six scenes.
  private static let count = max(2, ((asked ?? 12) + 5) / 6)

  private func check(_ scene: KillScene, seed: UInt64) throws {
    let tally = try scene.kill(Self.count, seed: seed)
    print(
      "\(scene.name): a run of \(Int(tally.seconds * 1000)) ms with \(Int(tally.writingSeconds * 1000)) ms of "
        + "writing, \(tally.kills) kills, \(tally.running) while running, \(tally.writing) while "
        + "writing, \(tally.faults.count) faults")
    #expect(tally.faults.isEmpty, "\(tally.faults.joined(separator: "\n"))")
    // Kills that come too early or too late prove nothing.
    if Self.asked != nil {
      #expect(tally.running * 2 > tally.kills && tally.writing * 10 > tally.kills)
    }
  }

  /// Twelve pictures and a manifest that are all out of date.
  private func pictures() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    let run = CommandRun(["build", "--preset", Self.presets], in: folder.path)
    try #require(run.code == .success, "\(run.errors)")
    try folder.replace("Example Police", with: "Other Police", in: SmallProject.house)
    return folder
  }

  private static let presets = "link,square,x,portrait,story,print"

  /// The repository's project with two tables of a new edition and the zip of both.
  private func tables() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    try folder.write(
      try folder.text("Datasets/sources.csv")
        + "HTDCA2026,\"Tables, 2026\",,publisher,A,2026-10,2026-11-24\n",
      to: "Datasets/sources.csv")
    try #require(
      CommandRun(["import", folder.path + "/Datasets/sources.csv"], in: folder.path).code
        == .success)
    let cases = Self.table(
      "Figure 1. Suspects referred to and prosecuted by U.S. attorneys and defendants convicted",
      "Fiscal year,Suspects referred,Suspects prosecuted,Defendants convicted\n"
        + (2011...2025).map { "\($0),\($0 - 1000),\($0 - 1500),\($0 - 1600)\n" }.joined())
    let admissions = Self.table(
      "Table 2. Number of states that reported and admissions to state prison",
      "Year,States reporting at least one offense,Admissions\n2025,35,700\n")
    try folder.write(cases, to: "f01.csv")
    var zip = SmallZip()
    zip.add("htdca26/f01.csv", Array(cases.utf8))
    zip.add("htdca26/t02.csv", Array(admissions.utf8))
    try folder.write(Data(zip.bytes), to: "htdca26.zip")
    return folder
  }

  private static func table(_ title: String, _ body: String) -> String {
    """
    Bureau of Justice Statistics
    Filename: x.csv
    \(title)
    "Report title: Human Trafficking Data Collection Activities, 2026   NCJ 300001"
    Data source: Programs
    Authors: A. Writer
    Refer questions to: ask@example.gov
    Date of version: 10/29/26

    \(title)
    \(body)
    """
  }

  @Test("A build leaves old or new pictures")
  func build() throws {
    let scene = KillScene(
      name: "build", folder: try pictures(), command: ["build", "--preset", Self.presets])
    try check(scene, seed: 1)
  }

  @Test("A build that is killed beside another one does not harm it")
  func twoBuilds() throws {
    var scene = KillScene(
      name: "two builds", folder: try pictures(), command: ["build", "--preset", Self.presets])
    scene.isDoubled = true
    try check(scene, seed: 2)
  }

  @Test("An import of a table with a new edition leaves old or new datasets")
  func table() throws {
    let folder = try tables()
    try check(
      KillScene(
        name: "table", folder: folder, command: ["import", folder.path + "/f01.csv"]),
      seed: 3)
  }

  @Test("An import of a zip into several datasets leaves old or new datasets")
  func zip() throws {
    let folder = try tables()
    try check(
      KillScene(
        name: "zip", folder: folder, command: ["import", folder.path + "/htdca26.zip"]),
      seed: 4)
  }

  @Test("An import of figures off a page leaves old or new datasets")
  func page() throws {
    let folder = try tables()
    try folder.write("Signals 1,203\nCases 240\nVictims 327\n", to: "page.txt")
    try check(
      KillScene(
        name: "page", folder: folder,
        command: [
          "import", folder.path + "/page.txt", "--into", "hotline-missouri", "--edition",
          "Hotline 2026",
          "--title", "Statistics", "--period", "2025", "--source", "HTDCA2026",
        ]), seed: 5)
  }

  @Test("The acceptance of a changed dataset leaves the old or the new package")
  func acceptance() throws {
    let folder = try tables()
    let cases = "Datasets/bjs/federal-cases.csv"
    try folder.replace("2022,all,referred,1912", with: "2022,all,referred,1913", in: cases)
    try check(
      KillScene(
        name: "acceptance", folder: folder, command: ["import", folder.path + "/" + cases]), seed: 6
    )
  }
}
