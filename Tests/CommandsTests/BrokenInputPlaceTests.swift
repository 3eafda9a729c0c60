import Commands
import Foundation
import TestSupport
import Testing

@Suite("Places that cannot be written, and fonts and pictures that are not there")
struct BrokenInputPlaceTests {
  @Test("A folder in place of a picture is named, and the old charts stay")
  func folderForPicture() throws {
    let project = try BuiltProject()
    try FileManager.default.removeItem(atPath: project.path + "/Charts/charged.png")
    try project.folder.write("kept", to: "Charts/charged.png/inner.txt")
    try expectUnwritten(
      project,
      "PROJECT/Charts/charged.png: error: cannot be written: a folder stands where the file is to be"
    )
  }

  @Test("A file in place of a preset's folder is named, and the old charts stay")
  func fileForFolder() throws {
    let project = try BuiltProject()
    try FileManager.default.removeItem(atPath: project.path + "/Charts/square")
    try project.folder.write("kept", to: "Charts/square")
    try expectUnwritten(
      project, options: ["--preset", "square"],
      "PROJECT/Charts/square: error: cannot be written: a file stands where a folder is needed")
  }

  @Test("A folder in place of the manifest is named, and the old charts stay")
  func folderForManifest() throws {
    let project = try BuiltProject()
    try FileManager.default.removeItem(atPath: project.path + "/Charts/manifest.json")
    try project.folder.write("kept", to: "Charts/manifest.json/inner.txt")
    try expectUnwritten(
      project,
      "PROJECT/Charts/manifest.json: error: cannot be written: a folder stands where the file is to be"
    )
  }

  @Test(
    "A folder that may not be written is named, and the old charts stay",
    .enabled(if: OrdinaryUser.isAvailable))
  func closedFolder() throws {
    let project = try BuiltProject()
    let charts = project.path + "/Charts"
    let before = try project.charts()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: charts)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: charts)
    }
    let (code, errors) = try OrdinaryUser.build(project)
    #expect(code == ExitCode.cannotWrite.rawValue)
    #expect(
      errors.replacingOccurrences(of: project.path, with: "PROJECT")
        == "PROJECT/Charts/charged.png: error: cannot be written: permission to write is missing\n")
    #expect(try project.charts() == before)
  }

  @Test(
    "A file system that can only be read is named, and the old charts stay",
    .enabled(if: MountedDisk.isAvailable))
  func readOnlyDisk() throws {
    let project = try BuiltProject()
    let before = try project.charts()
    let (code, errors) = try MountedDisk.buildReadOnly(project)
    #expect(code == ExitCode.cannotWrite.rawValue)
    #expect(
      errors.replacingOccurrences(of: project.path, with: "PROJECT")
        == "PROJECT/Charts/charged.png: error: cannot be written: the file system is read-only\n")
    #expect(try project.charts() == before)
  }

  @Test("A failure at the last picture leaves the first ones as they were")
  func lastPicture() throws {
    let project = try BuiltProject()
    try project.folder.replace("Example", with: "Other", in: SmallProject.house)
    try FileManager.default.removeItem(atPath: project.path + "/Charts/sex.png")
    try project.folder.write("kept", to: "Charts/sex.png/inner.txt")
    let before = try project.charts()
    let run = project.run(["build"])
    let after = try project.charts()
    #expect(run.code == .cannotWrite)
    #expect(
      project.errors(run) == """
        PROJECT/Charts/sex.png: error: cannot be written: a folder stands where the file is to be

        """)
    withKnownIssue("Pictures are renamed one by one") { #expect(after == before) }
  }

  @Test(
    "A disk without space is named, and the old charts stay", .enabled(if: MountedDisk.isAvailable))
  func fullDisk() throws {
    let project = try BuiltProject()
    let before = try project.charts()
    let (code, errors, after) = try MountedDisk.buildOnFullDisk(project)
    #expect(code == ExitCode.cannotWrite.rawValue)
    #expect(
      errors
        == "PROJECT/Charts/charged.png: error: cannot be written: no space is left on the disk\n")
    #expect(after == before)
  }

  @Test("A limit on the size of files is named, and the old charts stay")
  func fileSizeLimit() throws {
    let project = try BuiltProject()
    let before = try project.charts()
    let (code, errors) = try Podium.run(
      "ulimit -f 8; trap '' XFSZ; exec \"$0\" build --force --project \"$1\"", project.path)
    #expect(code == ExitCode.cannotWrite.rawValue)
    #expect(
      errors.replacingOccurrences(of: project.path, with: "PROJECT")
        == "PROJECT/Charts/charged.png: error: cannot be written: the file would be larger than the system allows\n"
    )
    #expect(try project.charts() == before)
  }

  @Test("Fonts that are not there are named with their package, and the old charts stay")
  func missingFonts() throws {
    let project = try BuiltProject()
    let before = try project.charts()
    let empty = try TemporaryFolder()
    let run = project.run(["build", "--force"], environment: ["PODIUM_FONTS": empty.path])
    #expect(run.code == .missingInput)
    #expect(
      run.errors
        == "podium: error: font DejaVuSans.ttf is not installed; install the package fonts-dejavu-core: apt-get install --yes fonts-dejavu-core\n"
    )
    #expect(try project.charts() == before)
  }

  @Test("A font file that is no font is named, and the old charts stay")
  func brokenFonts() throws {
    let project = try BuiltProject()
    let before = try project.charts()
    let fonts = try TemporaryFolder()
    for name in [
      "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "Inter-Regular.otf", "Inter-SemiBold.otf",
      "Inter-Bold.otf",
    ] {
      try fonts.write("no font", to: name)
    }
    let run = project.run(["build", "sex", "--force"], environment: ["PODIUM_FONTS": fonts.path])
    #expect(run.code == .missingInput)
    #expect(
      run.errors
        == "\(SmallProject.breakdown):1:1: error: at preset link: font \(fonts.path)/Inter-Bold.otf cannot be opened; install the theme's fonts or correct the path\n"
    )
    #expect(try project.charts() == before)
  }

  @Test("Inspecting half a picture says that it ends too early")
  func halfPicture() throws {
    let project = try BuiltProject()
    let whole = try project.folder.data("Charts/sex.png")
    try project.folder.write(whole.prefix(whole.count / 2), to: "half.png")
    let run = project.run(["inspect", project.path + "/half.png"])
    #expect(run.code == .badData && run.output.isEmpty)
    #expect(
      project.errors(run).hasPrefix(
        "PROJECT/half.png: error: not a sound png file: the file ends within a chunk at byte "))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test(
    "Inspecting what is no picture says so",
    arguments: [
      "", "hello", "\u{89}PNG\r\n\u{1A}\n",
    ])
  func noPicture(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.png")
    let run = CommandRun(["inspect", folder.path + "/a.png"])
    #expect(run.code == .badData && run.output.isEmpty)
    #expect(
      run.errors
        == "\(folder.path)/a.png: error: not a sound png file: the first eight bytes are not those of a png file\n"
    )
  }

  @Test("Inspecting a picture that is not there, or a folder, is missing input")
  func missingPicture() throws {
    let folder = try TemporaryFolder()
    let none = CommandRun(["inspect", folder.path + "/none.png"])
    #expect(none.code == .missingInput && none.output.isEmpty)
    #expect(none.errors == "\(folder.path)/none.png: error: there is no such file\n")
    let whole = CommandRun(["inspect", folder.path])
    #expect(whole.code == .missingInput && whole.output.isEmpty)
    #expect(whole.errors == "\(folder.path): error: this is not a file\n")
  }

  @Test("A folder that is no project says what a project has")
  func noProject() throws {
    let folder = try TemporaryFolder()
    let nearest = CommandRun(["build"], in: folder.path)
    #expect(nearest.code == .missingInput && nearest.output.isEmpty)
    #expect(
      nearest.errors
        == "podium: error: no project in \(folder.path) or above it: a project has Datasets/datapackage.json and Charts/Definitions/; go to one, name it with --project DIR, or start one with: podium new DIR\n"
    )
    let named = CommandRun(["build", "--project", folder.path])
    #expect(named.code == .missingInput && named.output.isEmpty)
    #expect(
      named.errors
        == "podium: error: \(folder.path) is no project: a project has Datasets/datapackage.json and Charts/Definitions/\n"
    )
  }

  @Test("A chart that is not there is named with the nearest one")
  func unknownChart() throws {
    let project = try BuiltProject()
    let run = project.run(["build", "chraged"])
    #expect(run.code == .missingInput && run.output.isEmpty)
    #expect(
      run.errors
        == "error: unknown chart \"chraged\"; did you mean \"charged\"? charts are: charged, sex\n")
  }

  private func expectUnwritten(
    _ project: BuiltProject, options: [String] = [], _ error: String
  ) throws {
    let before = try project.charts()
    let run = project.run(["build", "--force"] + options)
    #expect(run.code == .cannotWrite)
    #expect(project.errors(run) == error + "\n")
    #expect(run.output.isEmpty)
    #expect(try project.charts() == before)
  }
}
