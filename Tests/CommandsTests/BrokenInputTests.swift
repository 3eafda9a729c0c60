import Commands
import Foundation
import TestSupport
import Testing

/// A way to break a project, with the message and exit code that must follow.
struct Breakage: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let change: Change
  let message: String
  let code: ExitCode

  enum Change: Sendable {
    case replace(String, String)
    case write(String)
    case bytes(prefix: String, [UInt8])
    case remove
    case folder
  }

  var testDescription: String { name }
}

@Suite("Broken inputs")
struct BrokenInputTests {
  private static let csv = "Datasets/bjs/federal-cases.csv"
  private static let package = "Datasets/datapackage.json"
  private static let chart = "Charts/Definitions/referred.json"
  private static let house = "Charts/Definitions/house.json"

  private static func breakage(
    _ name: String, _ file: String, _ change: Breakage.Change, _ message: String,
    _ code: ExitCode = .badData
  ) -> Breakage {
    Breakage(name: name, file: file, change: change, message: message, code: code)
  }

  static let breakages: [Breakage] = [
    breakage(
      "short row", csv, .replace("2011,referred,1360,", "2011,referred"),
      "\(csv):2:1: error: the row has 3 fields, the header has 5"),
    breakage(
      "long row", csv, .replace("referred,1360,", "referred,1,360,"),
      "\(csv):2:32: error: the row has 6 fields, the header has 5"),
    breakage(
      "wrong type", csv, .replace("1360", "1360 persons"),
      "\(csv):2:26: error: column \"value\": expected a number, found \"1360 persons\" (missing-value codes: n/a)"
    ),
    breakage(
      "negative count", csv, .replace("1360", "-1360"),
      "\(csv):2:26: error: column \"value\": -1360 is under the minimum 0"),
    breakage(
      "not UTF-8", csv, .bytes(prefix: "edition,", [0x96, 0x0A]),
      "\(csv):1:9: error: the byte is not part of UTF-8 text; save the file as UTF-8"),
    breakage(
      "NUL", csv, .bytes(prefix: "edition", [0x00]),
      "\(csv):1:8: error: a NUL byte stands in the text; save the file as UTF-8 text"),
    breakage(
      "a field of 100 MB", csv,
      .bytes(
        prefix: "edition,fiscal_year,measure,value,note\n",
        [UInt8](repeating: 0x61, count: 100_000_000)),
      "\(csv):2:1: error: the field has 100000000 bytes; at most 1048576 are read"),
    breakage(
      "open quote", csv, .replace("2021,referred,2027,", "2021,referred,2027,\"a"),
      "\(csv):3:31: error: the field has no closing double quote"),
    breakage(
      "stray quote", csv, .replace("1360,", "1\"360,"),
      "\(csv):2:27: error: a double quote stands inside a field without quotes; put the field in double quotes and write the quote twice"
    ),
    breakage(
      "missing column", csv, .replace("measure,value", "measure,values"),
      "\(csv):1:1: error: the column \"value\" is missing"),
    breakage(
      "columns in another order", csv,
      .write("fiscal_year,edition,measure,value,note\n2011,HTDCA 2023,referred,1,\n"),
      "\(csv):1:1: error: the columns stand in another order; expected: edition, fiscal_year, measure, value, note"
    ),
    breakage(
      "empty file", csv, .write(""),
      "\(csv):1:1: error: the file is empty; expected a header with the names of the columns"),
    breakage(
      "header only", csv, .write("edition,fiscal_year,measure,value,note\n"),
      "unknown period \"2011\"; there are no known ones"),
    breakage(
      "repeated row", csv, .replace("HTDCA 2023,2021,referred", "HTDCA 2023,2011,referred"),
      "\(csv):3:1: error: column \"edition\": the row repeats line 2 in edition, fiscal_year, measure"
    ),
    breakage(
      "unknown edition", csv, .replace("HTDCA 2023,2011,referred", "HTDCA 2033,2011,referred"),
      "\(csv):2:1: error: column \"edition\": \"HTDCA 2033\" has no entry in the metadata; did you mean \"HTDCA 2023\"? editions are: HTDCA 2023"
    ),
    breakage(
      "unknown measure", csv, .replace("2011,referred", "2011,referrd"),
      "\(csv):2:17: error: column \"measure\": \"referrd\" has no entry in the metadata; did you mean \"referred\"? measures are: referred, prosecuted"
    ),
    breakage(
      "missing dataset", csv, .remove,
      "dataset \"federal-cases\" cannot be read: there is no file Datasets/bjs/federal-cases.csv",
      .missingInput),
    breakage(
      "a folder for a dataset", csv, .folder,
      "dataset \"federal-cases\" cannot be read: Datasets/bjs/federal-cases.csv is not a file",
      .missingInput),
    breakage(
      "package with a syntax error", package,
      .replace("\"name\": \"starter\",", "\"name\" \"starter\","),
      "\(package):3:10: error: expected \":\" after the key \"name\", found \"\"\""),
    breakage(
      "package path outside", package, .replace("bjs/federal-cases.csv", "../federal-cases.csv"),
      "\(package):8:15: error: resources[0].path: the path \"../federal-cases.csv\" leaves the folder of the data package; use a relative path without .."
    ),
    breakage(
      "package with an unknown key", package, .replace("\"area\":", "\"aera\":"),
      "resources[0].podium: unknown key \"aera\"; did you mean \"area\"? keys are: publisher, area"),
    breakage(
      "package with an unknown unit", package,
      .replace("\"unit\": \"count\"", "\"unit\": \"counts\""),
      "resources[0].podium.measures.referred.unit: unknown unit \"counts\"; did you mean \"count\"? allowed values are: count, percent, ratePer100k"
    ),
    breakage(
      "definition with a syntax error", chart, .replace("\"chart\": {", "\"chart\": ["),
      "\(chart):7:20: error: expected \",\" or \"]\" after a value of the list, found \":\""),
    breakage(
      "definition with an unknown key", chart, .replace("\"emphasis\"", "\"emphasize\""),
      "\(chart):7:29: error: chart: unknown key \"emphasize\"; did you mean \"emphasis\"? keys are: type, orientation, arrangement, emphasis, annotate, gaps"
    ),
    breakage(
      "definition with a wrong type", chart, .replace("[\"referred\"]", "[true]"),
      "\(chart):5:57: error: analysis.trend.measures[0]: expected a text, found true"),
    breakage(
      "definition with a key twice", chart, .replace("\"chart\":", "\"title\": \"x\", \"chart\":"),
      "\(chart):7:3: error: the key \"title\" stands twice in this object"),
    breakage(
      "definition of an unknown dataset", chart, .replace("federal-cases", "federal-case"),
      "\(chart):5:27: error: analysis.trend.dataset: unknown dataset \"federal-case\"; did you mean \"federal-cases\"? datasets are: federal-cases"
    ),
    breakage(
      "definition of an unknown measure", chart, .replace("[\"referred\"]", "[\"refered\"]"),
      "\(chart):5:57: error: analysis.trend.measures[0]: unknown measure \"refered\"; did you mean \"referred\"? known ones are: referred, prosecuted"
    ),
    breakage(
      "definition of an unknown period", chart, .replace("2021]", "2031]"),
      "\(chart):5:88: error: analysis.trend.periods[1]: unknown period \"2031\"; did you mean \"2011\"? known ones are: 2011, 2021"
    ),
    breakage(
      "definition of an unknown variable", chart, .replace("{change.phrase}", "{change.phrases}"),
      "\(chart):3:50: error: title: unknown variable \"change.phrases\"; did you mean \"change.phrase\"?"
    ),
    breakage(
      "definition of an unknown column", chart,
      .replace("\"periods\"", "\"where\": { \"ofense\": \"all\" }, \"periods\""),
      "\(chart):5:91: error: analysis.trend.where.ofense: unknown column \"ofense\"; known ones are: fiscal_year"
    ),
    breakage(
      "pie of a trend", chart, .replace("\"bar\"", "\"pie\""),
      "\(chart):7:22: error: chart.type: a pie needs a breakdown of one base, not a trend; use \"type\": \"bar\" [PD101]"
    ),
    breakage(
      "typed number", chart, .replace("{change.phrase}", "rose 49%"),
      "\(chart):3:12: error: title: the number 49% is typed; write {referred.change.percent}, so that it follows the data [PD201]",
      .problemsFound),
    breakage(
      "title without end", chart,
      .replace("{change.phrase}", String(repeating: "and on ", count: 40)),
      "\(chart):1:1: error: at preset tv: the title \"Federal"),
    breakage(
      "character without a glyph", chart, .replace("{change.phrase}", "\u{13000}"),
      "has the character \"\u{13000}\""),
    breakage(
      "script that cannot be set", chart, .replace("{change.phrase}", "العربية"),
      "is in Arabic script"),
    breakage(
      "name of a chart", "Charts/Definitions/My Chart.json", .write("{}"),
      "Charts/Definitions/My Chart.json:1:1: error: the name of a chart has lower-case letters, digits and hyphens only, such as cases-by-year"
    ),
    breakage(
      "house with an unknown preset", house, .replace("\"square\"", "\"squar\""),
      "\(house):5:21: error: presets[1]: unknown preset \"squar\"; did you mean \"square\"?"),
    breakage(
      "house without an agency", house, .replace("\"agency\"", "\"agent\""),
      "unknown key \"agent\"; keys are: $schema, agency, theme, presets"),
    breakage(
      "no house file", house, .remove,
      "\(house):1:1: error: there is no file Charts/Definitions/house.json", .missingInput),
    breakage(
      "a folder for a picture", "Charts/referred.png", .folder,
      "Charts/referred.png: error: cannot be written: a folder stands where the file is to be",
      .cannotWrite),
    breakage(
      "a file for a preset's folder", "Charts/square", .write("x"),
      "Charts/square: error: cannot be written: a file stands where a folder is needed",
      .cannotWrite),
  ]

  @Test(
    "Each gives one clear error and its exit code, and leaves the old charts untouched",
    arguments: breakages)
  func broken(breakage: Breakage) throws {
    let folder = try TemporaryFolder()
    _ = CommandRun(["new", folder.path])
    _ = CommandRun(["build"], in: folder.path)
    if case .folder = breakage.change {
      try? FileManager.default.removeItem(atPath: folder.path + "/" + breakage.file)
    }
    if breakage.file == "Charts/square" {
      try FileManager.default.removeItem(atPath: folder.path + "/Charts/square")
    }
    try apply(breakage, to: folder)
    let before = try pictures(folder)
    let run = CommandRun(["build", "--force"], in: folder.path)
    #expect(run.code == breakage.code, "\(run.errors)")
    #expect(run.errors.contains(breakage.message), "\(run.errors)")
    #expect(run.output.isEmpty)
    let errors = run.errors.split(separator: "\n").filter { $0.contains("error: ") }
    #expect((1...4).contains(errors.count), "\(run.errors)")
    #expect(try pictures(folder) == before)
  }

  private func apply(_ breakage: Breakage, to folder: TemporaryFolder) throws {
    let path = folder.path + "/" + breakage.file
    switch breakage.change {
    case .replace(let old, let new): try folder.replace(old, with: new, in: breakage.file)
    case .write(let text): try folder.write(text, to: breakage.file)
    case .bytes(let prefix, let bytes):
      try folder.write(Data(prefix.utf8) + Data(bytes), to: breakage.file)
    case .remove: try FileManager.default.removeItem(atPath: path)
    case .folder:
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try folder.write("x", to: breakage.file + "/inner")
    }
  }

  /// The pictures that stood before, whatever stands beside them.
  private func pictures(_ folder: TemporaryFolder) throws -> [String: Data] {
    let manager = FileManager.default
    let names = (manager.enumerator(atPath: folder.path + "/Charts")?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(".png") }
    var pictures: [String: Data] = [:]
    for name in names where manager.fileExists(atPath: folder.path + "/Charts/" + name) {
      pictures[name] = try? folder.data("Charts/" + name)
    }
    return pictures
  }

  @Test("A missing font names the package that brings it")
  func missingFont() throws {
    let folder = try TemporaryFolder()
    _ = CommandRun(["new", folder.path])
    let run = CommandRun(
      ["build"], in: folder.path, environment: ["PODIUM_FONTS": folder.path])
    #expect(run.code == .missingInput)
    #expect(run.errors.contains("fonts-"), "\(run.errors)")
  }

  @Test("A folder that is no project says what a project has")
  func noProject() throws {
    let folder = try TemporaryFolder()
    let run = CommandRun(["build"], in: folder.path)
    #expect(run.code == .missingInput)
    #expect(run.errors.contains("a project has Datasets/datapackage.json and Charts/Definitions/"))
    #expect(CommandRun(["build", "--project", folder.path]).code == .missingInput)
  }

  @Test("A chart that is not there is named with the nearest one")
  func unknownChart() throws {
    let folder = try TemporaryFolder()
    _ = CommandRun(["new", folder.path])
    let run = CommandRun(["build", "refered"], in: folder.path)
    #expect(run.code == .missingInput)
    #expect(
      run.errors
        == "error: unknown chart \"refered\"; did you mean \"referred\"? charts are: prosecuted, referred\n"
    )
  }

  @Test("What is no picture is refused by inspect")
  func inspect() throws {
    let folder = try TemporaryFolder()
    try folder.write("hello", to: "a.png")
    #expect(CommandRun(["inspect", folder.path + "/a.png"]).code == .badData)
    #expect(CommandRun(["inspect", folder.path + "/none.png"]).code == .missingInput)
    _ = CommandRun(["new", folder.path + "/p"])
    _ = CommandRun(["build"], in: folder.path + "/p")
    let whole = try folder.data("p/Charts/referred.png")
    try folder.write(whole.prefix(whole.count / 2), to: "half.png")
    let run = CommandRun(["inspect", folder.path + "/half.png"])
    #expect(run.code == .badData && run.errors.contains("half.png: error: "))
  }

  @Test("A read-only folder leaves the old charts untouched")
  func readOnlyFolder() throws {
    let folder = try TemporaryFolder()
    _ = CommandRun(["new", folder.path])
    _ = CommandRun(["build"], in: folder.path)
    let before = try pictures(folder)
    let charts = folder.path + "/Charts"
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: charts)
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: charts) }
    let podium = folder.path + "/podium"
    try manager.copyItem(
      atPath: Bundle.main.bundleURL.appending(path: "podium").path, toPath: podium)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // Root may write everywhere, so it becomes nobody for the run.
    process.arguments = [
      "-c",
      "run=; [ $(id -u) = 0 ] && run='setpriv --reuid=65534 --regid=65534 --clear-groups'; "
        + "exec $run \"$0\" build --force --project \"$1\"", podium, folder.path,
    ]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = Pipe()
    try process.run()
    process.waitUntilExit()
    let errors = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == ExitCode.cannotWrite.rawValue, "\(errors)")
    #expect(errors.hasSuffix("error: cannot be written: permission to write is missing\n"))
    #expect(try pictures(folder) == before)
  }

  @Test("A disk without space leaves the old charts untouched")
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    _ = CommandRun(["new", folder.path])
    _ = CommandRun(["build"], in: folder.path)
    let before = try pictures(folder)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let podium = Bundle.main.bundleURL.appending(path: "podium").path
    // A limit on the size of files stands for the full disk: writing fails in the middle.
    process.arguments = [
      "-c", "ulimit -f 8; trap '' XFSZ; exec \"$0\" build --force --project \"$1\"", podium,
      folder.path,
    ]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = Pipe()
    try process.run()
    process.waitUntilExit()
    let errors = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == ExitCode.cannotWrite.rawValue, "\(errors)")
    #expect(errors.contains("cannot be written: the file would be larger than the system allows"))
    #expect(try pictures(folder) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Charts")
    #expect(!names.contains { $0.hasPrefix(".podium-") })
  }
}
