import Commands
import TestSupport
import Testing

/// A package whose resources do not yet say size and digest, as people write one.
@Suite("A package without digests")
struct PackageDigestTests {
  private let package = "Datasets/datapackage.json"

  @Test("Accepting a dataset adds its size and digest, and keeps every other line")
  func added() throws {
    let project = try BuiltProject()
    let before = try project.folder.text(package)
    let table = project.path + "/" + SmallProject.table
    let run = project.run(["import", table])
    #expect(run.code == .success && run.output.contains("accepted"), "\(run.errors)")
    let after = try project.folder.text(package).split(separator: "\n")
    let added = after.filter { !before.contains($0) }
    #expect(added.count == 2)
    let size = try project.folder.data(SmallProject.table).count
    #expect(added.contains("      \"bytes\": \(size),"))
    #expect(added.contains { $0.hasPrefix("      \"hash\": \"sha256:") && $0.count == 88 })
    #expect(after.filter { !added.contains($0) }.joined(separator: "\n") + "\n" == before)
    #expect(project.run(["check", "--strict"]).code == .success)
    #expect(project.run(["import", table]).output.contains("already accepted"))
  }

  @Test("So does an import of rows")
  func rows() throws {
    let project = try BuiltProject()
    try project.folder.write(
      "edition,fiscal_year,characteristic,category,measure,value\n"
        + "HTDCA 2025,2023,all,all,defendants,1001\n", to: "new.csv")
    let run = project.run(["import", project.path + "/new.csv", "--into", "defendants"])
    #expect(run.code == .success, "\(run.errors)")
    #expect(try project.folder.text(package).contains("\"hash\": \"sha256:"))
    #expect(project.run(["check", "--strict"]).code == .success)
  }
}
