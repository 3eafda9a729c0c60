import Commands
import Foundation
import TestSupport
import Testing

@Suite("The analyst's window")
struct FigureCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
  }

  /// (1,070 − 1,169) / 1,169 = −8.47 percent.
  @Test("One figure is explained down to the cells of its rows")
  func explain() throws {
    let run = CommandRun(["figures", "charged", "--explain", "change.percent"], in: folder.path)
    #expect(run.code == .success)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "charged, change.percent: 8% (percent change, down)")
    #expect(lines.contains("  value     −8.4688, printed as 8% since the words say that it fell"))
    #expect(lines.contains("  formula   (1,070 − 1,169) / 1,169 × 100"))
    #expect(lines.contains("  base      1,169 defendants charged, fiscal year 2020"))
    #expect(lines.contains("  Datasets/bjs/defendants.csv:2"))
    #expect(
      lines.contains(
        "            edition HTDCA 2024, fiscal_year 2022, characteristic all, category all, "
          + "measure defendants, value 1070"))
  }

  /// The rate r of two years solves 1,169 · (1 + r)² = 1,070: −4.33 percent.
  @Test("The table has each figure once, with its direction and the numbers of its formula")
  func table() {
    let run = CommandRun(["figures", "charged"], in: folder.path)
    #expect(run.output.contains("  change.percent") && !run.output.contains("defendants.change."))
    #expect(run.output.contains("percent change, down"))
    #expect(run.output.contains("((1,070 / 1,169)^(1/2) − 1) × 100"))
    let csv = CommandRun(["figures", "charged", "--csv"], in: folder.path).output
    #expect(csv.contains("charged,defendants.change.percent,"))
  }

  @Test("An unknown figure is refused with the nearest name")
  func unknown() {
    let run = CommandRun(["figures", "--explain", "chanje.percent"], in: folder.path)
    #expect(run.code == .usage)
    #expect(run.errors.contains("no figure is called \"chanje.percent\"; did you mean"))
  }

  @Test("Comma-separated values have a header, a line for each figure and the base")
  func csv() throws {
    let run = CommandRun(["figures", "sex", "--csv"], in: folder.path)
    let lines = run.output.components(separatedBy: "\r\n")
    #expect(
      lines.first
        == "chart,key,value,text,unit,noun,base,base_noun,period,period_kind,dataset,editions,rows,formula,"
        + "standard_error,lower,upper,confidence,significant"
    )
    #expect(
      lines.contains(
        "sex,male.percent,92.0,92%,percent,defendants charged,1169.0,defendants charged,"
          + "fiscal year 2020,fiscal,defendants,HTDCA 2022,Datasets/bjs/defendants.csv:3,as published,,,,,"
      ))
    #expect(lines.allSatisfy { $0.isEmpty || $0.split(separator: ",").count >= 13 })
  }

  @Test("A false claim ends with 1, a true one with 0, a file that is no text with 65")
  func factcheck() throws {
    try folder.write("1,169 defendants were charged in 2020.\n", to: "true.txt")
    try folder.write("Of 2,198 persons charged in 2020, 92% were male.\n", to: "false.txt")
    try folder.write(Data([0x50, 0x4B, 0xFF]), to: "release.docx")
    func run(_ name: String) -> CommandRun {
      CommandRun(["factcheck", folder.path + "/" + name], in: folder.path)
    }
    #expect(run("true.txt").code == .success)
    #expect(run("true.txt").output.hasSuffix("1 claim: 1 true\n"))
    let wrong = run("false.txt")
    #expect(wrong.code == .problemsFound, "\(wrong.output)")
    #expect(wrong.output.contains("false base: 92%: 92% is of the 1,169 defendants charged"))
    let document = run("release.docx")
    #expect(document.code == .badData && document.errors.contains("the file is no UTF-8 text"))
    #expect(run("none.txt").code == .missingInput)
  }
}
