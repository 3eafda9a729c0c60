import Commands
import Foundation
import TestSupport
import Testing

/// The temporary files of killed runs, put where such runs leave them.
@Suite("What killed runs left")
struct LeftoverTests {
  private let project: BuiltProject
  private let files = [
    "Datasets/.podium-4711-datapackage.json", "Datasets/bjs/.podium-4711-defendants.csv",
    "Datasets/bjs/federal/courts/.podium-4711-x.csv",
    "Charts/.podium-4711-manifest.json", "Charts/square/.podium-4711-sex.png",
  ]

  init() throws {
    project = try BuiltProject()
    for file in files { try project.folder.write("torn", to: file) }
  }

  private var left: [String] {
    files.filter { FileManager.default.fileExists(atPath: project.path + "/" + $0) }
  }

  @Test("A build that draws removes it all")
  func build() {
    #expect(project.run(["build", "--force"]).code == .success)
    #expect(left == [])
  }

  /// The repository's project, whose package has digests, with the same files in it.
  private func large() throws -> (folder: TemporaryFolder, left: () -> [String]) {
    let folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
    let files = files + ["Datasets/hotline/.podium-4711-other.csv"]
    for file in files { try folder.write("torn", to: file) }
    return (
      folder,
      { files.filter { FileManager.default.fileExists(atPath: folder.path + "/" + $0) } }
    )
  }

  @Test("The acceptance of a changed dataset removes it all")
  func acceptance() throws {
    let (folder, left) = try large()
    let cases = "Datasets/bjs/federal-cases.csv"
    try folder.replace("2022,all,referred,1912", with: "2022,all,referred,1913", in: cases)
    let run = CommandRun(["import", folder.path + "/" + cases], in: folder.path)
    #expect(run.code == .success, "\(run.errors)")
    #expect(left() == [])
  }

  @Test("An import of rows removes it all, also from folders that it does not write to")
  func rows() throws {
    let (folder, left) = try large()
    try folder.write(
      "edition,fiscal_year,offense,measure,value,source\nHTDCA 2024,2013,all,referred,1,HTDCA2024\n",
      to: "new.csv")
    let command = ["import", folder.path + "/new.csv", "--into", "bjs-federal-cases"]
    #expect(CommandRun(command + ["--dry-run"], in: folder.path).code == .success)
    #expect(left().count == 6)
    let run = CommandRun(command, in: folder.path)
    #expect(run.code == .success, "\(run.errors)")
    #expect(left() == [])
  }

  @Test("What only reads, or only shows, leaves it alone")
  func reading() throws {
    // The first build without anything to draw remembers that, which is writing.
    #expect(project.run(["build"]).code == .success)
    for file in files { try project.folder.write("torn", to: file) }
    for command in [["build"], ["check"], ["status"], ["verify"]] {
      #expect(project.run(command).code == .success, "\(command)")
    }
    #expect(left == files)
  }
}
