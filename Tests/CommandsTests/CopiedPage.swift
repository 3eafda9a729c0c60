import Commands
import TestSupport

/// The repository's project, into which figures copied off a page are imported.
struct CopiedPage {
  /// The project.
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Repository.copyProject(to: folder)
  }

  /// Imports a text and returns what the command said, paths below the project's folder.
  func run(
    _ text: String, into dataset: String = "hotline-missouri", edition: String = "Hotline 2024",
    _ arguments: [String]
  ) throws -> (code: ExitCode, output: String, errors: String) {
    try folder.write(text, to: "page.txt")
    let run = CommandRun(
      [
        "import", folder.path + "/page.txt", "--into", dataset, "--edition", edition, "--source",
        "hotline-states-2024",
      ] + arguments, in: folder.path)
    return (run.code, run.output, run.errors.replacing(folder.path + "/", with: ""))
  }
}
