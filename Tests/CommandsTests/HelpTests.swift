import Commands
import Foundation
import TestSupport
import Testing

@Suite("Help, version and usage")
struct HelpTests {
  @Test("The program's help is as the README shows it")
  func programHelp() {
    let help = """
      Podium draws charts of official statistics for a news conference.

      Usage: podium COMMAND [OPTION ...]

      Commands:
        build [CHART ...]    Draw the charts that are out of date.
        check                Read every dataset and definition and draw nothing.
        status               Say which pictures are out of date, and why.
        verify [CHART ...]   Redraw in memory and say whether the pictures are what the data give.
        figures [CHART ...]  Print every computed number with base, period, edition and rows.
        import FILE ...      Take published tables, new rows or changed files into the datasets.
        revisions            Say which figures differ between editions, and which charts they touch.
        factcheck FILE       Check the claims of a text against the datasets; end with 1 when one is false.
        scene CHART          Print where every shape and text of a chart stands.
        inspect PNG          Print what a picture says of itself, and whether it is current.
        compare OLD NEW      Say whether two pictures look the same; end with 2 when they do not.
        explain [CODE ...]   Say why a rule is there and what to do; list the rules without a code.
        new DIR              Start a small project to build on.

      Every command has --help, --json and --project DIR. podium --version prints the version.

      Exit codes: 0 done; 1 problems found; 2 pictures differ; 64 wrong usage; 65 faulty data;
      66 missing input; 70 a fault of the program; 73 a file cannot be written.

      """
    let run = CommandRun(["--help"])
    #expect(run.code == .success && run.output == help && run.errors.isEmpty)
    let bare = CommandRun([])
    #expect(bare.code == .usage && bare.errors == help && bare.output.isEmpty)
  }

  @Test("A command's help lists its options")
  func commandHelp() {
    let run = CommandRun(["build", "-h"])
    #expect(
      run.output == """
        Draw the charts that are out of date.

        Usage: podium build [CHART ...] [OPTION ...]

        Options:
          --preset P,...  The presets, instead of those of house.json.
          --force         Draw pictures that are current too.
          --patterns      Hatch the fills of series, for print without colour.
          --watch         Draw again after every save, until interrupted.
          --strict        End with 1 when there is any notice.
          --timings       Print how long each stage took.
          --json          Print one JSON document.
          --project DIR   The project; the nearest one upwards without it.
          --help          Print this help.

        """)
  }

  @Test("The version is one line")
  func version() {
    #expect(CommandRun(["--version"]).output == "podium 1.0.0\n")
  }

  @Test(
    "Wrong usage ends with 64 and says what is meant",
    arguments: [
      (["biuld"], "podium: error: unknown command \"biuld\"; did you mean \"build\"?"),
      (
        ["build", "--forse"],
        "podium build: error: unknown option --forse; did you mean \"--force\"?"
      ),
      (["build", "--force", "--force"], "podium build: error: the option --force stands twice"),
      (["build", "--force=yes"], "podium build: error: the option --force takes no value"),
      (["build", "--preset"], "podium build: error: the option --preset P,... needs a value"),
      (["build", "--preset", "tw"], "podium: error: unknown preset \"tw\"; did you mean \"tv\"?"),
      (["inspect"], "podium inspect: error: expected PNG after podium inspect"),
      (["new", "a", "b"], "podium new: error: unexpected \"b\" after podium new"),
      (["check", "x"], "podium check: error: unexpected \"x\" after podium check"),
    ])
  func usage(arguments: [String], message: String) {
    let run = CommandRun(arguments)
    #expect(run.code == .usage)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test("Words after -- are operands, and a value may follow an equals sign")
  func separators() {
    #expect(
      CommandRun(["inspect", "--", "--json"]).errors.contains(
        "--json: error: there is no such file"))
    #expect(CommandRun(["build", "--preset=tw"]).code == .usage)
  }

  @Test("The program itself runs, from its own process")
  func process() throws {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "podium")
    let products = Bundle.main.bundleURL.deletingLastPathComponent()
    if !FileManager.default.isExecutableFile(atPath: process.executableURL?.path ?? "") {
      process.executableURL = products.appending(path: "podium")
    }
    process.arguments = ["--version"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(
      String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        == "podium 1.0.0\n")
  }
}
