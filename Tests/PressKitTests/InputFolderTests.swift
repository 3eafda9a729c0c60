import Foundation
import PressKit
import TestSupport
import Testing

@Suite("Folders of inputs")
struct InputFolderTests {
  private let folder: TemporaryFolder
  private let project: Project

  init() throws {
    folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    project = try Project(folder: folder.path)
  }

  private var names: [String] {
    project.inputFolders.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + path, withDestinationPath: target)
  }

  @Test("Every folder below the datasets counts, however deep, but no hidden one")
  func deep() throws {
    try folder.write("", to: "Datasets/bjs/federal/courts/x.csv")
    try folder.write("", to: "Datasets/.git/objects/x")
    try folder.write("", to: "Charts/Definitions/old/x.json")
    #expect(
      names == [
        "Charts/Definitions", "Datasets", "Datasets/bjs", "Datasets/bjs/federal",
        "Datasets/bjs/federal/courts",
      ])
  }

  @Test("A link is followed, each folder once, and a loop of links ends")
  func links() throws {
    try folder.write("", to: "elsewhere/below/x.csv")
    try link("Datasets/shared", to: "../elsewhere")
    try link("elsewhere/below/round", to: "../..")
    try link("Datasets/bjs/up", to: "..")
    #expect(
      names == [
        "Charts/Definitions", "Datasets", "Datasets/bjs", "Datasets/shared",
        "Datasets/shared/below",
      ])
  }

  @Test("Folders without end are cut off, and the program lives")
  func limits() throws {
    var path = "Datasets"
    for _ in 0..<60 { path += "/d" }
    try folder.write("", to: path + "/x.csv")
    #expect(names.count == 3 + 32)
  }
}
