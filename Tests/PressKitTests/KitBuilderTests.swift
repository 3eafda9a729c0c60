import Charting
import DatasetReading
import Figures
import Foundation
import GDRendering
import PressKit
import SceneGraph
import TestSupport
import Testing

@Suite("Building a kit")
struct KitBuilderTests {
  private func build(
    _ folder: TemporaryFolder, presets: [String] = ["link"], isForced: Bool = false
  ) throws -> BuildReport {
    let builder = KitBuilder(
      kit: try Kit(Project(folder: folder.path)), fonts: try FontSet.installed())
    return try builder.build(builder.presets(presets), isForced: isForced)
  }

  private func pictures(_ folder: TemporaryFolder, preset: String = "link") throws -> [String: Data]
  {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path + "/Charts/" + preset)
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try folder.data("Charts/\(preset)/\($0)")) })
  }

  @Test("A first build draws every chart, a second one draws none")
  func secondBuild() throws {
    let folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    let first = try build(folder)
    #expect(first.drawn.count == 26 && first.currentCount == 0)
    let manifest = try folder.data("Charts/manifest.json")
    let second = try build(folder)
    #expect(second.drawn.isEmpty && second.currentCount == 26)
    #expect(try folder.data("Charts/manifest.json") == manifest)
  }

  @Test("A changed value redraws the charts that use it and no others, with a notice")
  func changedValue() throws {
    let folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    _ = try build(folder)
    let before = try pictures(folder)
    try folder.replace(
      "HTDCA 2024,2022,all,referred,1912", with: "HTDCA 2024,2022,all,referred,1913",
      in: "Datasets/bjs/federal-cases.csv")
    let report = try build(folder)
    let charts = [
      "federal-cases-change", "federal-cases-panels", "federal-cases-slope", "federal-cases-trend",
      "referred-all-years",
    ]
    #expect(report.drawn.map(\.chart) == charts)
    #expect(report.notices.count == 1)
    #expect(report.notices[0].message.contains("podium import Datasets/bjs/federal-cases.csv"))
    let changed = try pictures(folder).filter { before[$0.key] != $0.value }.map(\.key)
    #expect(changed.sorted() == charts.map { $0 + ".png" })
    let outcome = try PackageAcceptance.accept(
      folder.path + "/Datasets/bjs/federal-cases.csv", in: Project(folder: folder.path))
    #expect(outcome.isChanged && outcome.dataset == "bjs-federal-cases")
    let after = try build(folder)
    #expect(after.notices.isEmpty && after.drawn.isEmpty)
  }

  @Test("Two folders and two runs give the same bytes")
  func sameBytes() throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    for folder in [first, second] {
      try Repository.copyProject(to: folder)
      _ = try build(folder)
    }
    let pictures = try pictures(first)
    #expect(pictures == (try self.pictures(second)))
    #expect(
      try first.data("Charts/manifest.json") == (try second.data("Charts/manifest.json")))
    _ = try build(first, isForced: true)
    #expect(pictures == (try self.pictures(first)))
  }

  @Test("A picture that is gone or was altered is drawn again")
  func restored() throws {
    let folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    _ = try build(folder)
    let before = try pictures(folder)
    try FileManager.default.removeItem(
      atPath: folder.path + "/Charts/link/charged-by-sex.png")
    try folder.write("not a picture", to: "Charts/link/charged-by-race.png")
    let report = try build(folder)
    #expect(report.drawn.map(\.reason) == [.altered, .missing])
    #expect(try pictures(folder) == before)
  }

  @Test("The committed charts are what the data give")
  func committedCharts() throws {
    let builder = KitBuilder(
      kit: try Kit(Project(folder: Repository.folder)), fonts: try FontSet.installed())
    let folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    _ = try build(folder, presets: ["tv"])
    for chart in builder.kit.charts {
      let committed = try FileBytes.read(
        Repository.folder + "/Charts/\(chart.name).png", limit: PNGDocument.byteLimit)
      #expect(Data(committed) == (try folder.data("Charts/\(chart.name).png")), "\(chart.name)")
    }
  }

  @Test("A picture says title, alternative text, source and provenance")
  func metadata() throws {
    let folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    _ = try build(folder)
    let document = try PNGDocument(Array(folder.data("Charts/link/charged-by-sex.png")))
    #expect(document.width == 1200 && document.height == 630)
    let metadata = document.metadata
    #expect(metadata.title == "92% of defendants charged with human trafficking were male")
    #expect(metadata.author == "Example Police Department")
    #expect(metadata.source?.contains("NCJ 305205") ?? false)
    let provenance = try #require(metadata.provenance.flatMap(PictureProvenance.init(json:)))
    #expect(provenance.datasets.map(\.name) == ["bjs-defendant-characteristics"])
    #expect(provenance.datasets[0].editions == ["HTDCA 2022"])
    #expect(provenance.datasets[0].rowCount == 2)
  }

  @Test("A starter project builds, and a folder that holds something is left alone")
  func starter() throws {
    let folder = try TemporaryFolder()
    _ = try StarterProject.write(to: folder.path)
    let report = try build(folder)
    #expect(report.drawn.count == 2 && report.notices.isEmpty)
    #expect(throws: FileWritingError.self) { try StarterProject.write(to: folder.path) }
  }
}
