import Commands
import TestSupport
import Testing

/// Every refusal and notice of the house file, with the whole message.
@Suite("Faulty house files")
struct HouseFaultTests {
  private static let four = "\"#00295B\", \"#A285D1\", \"#843215\", \"#009E73\""

  @Test(
    "Each fault is told with its place",
    arguments: [
      (
        "\"palette\": [\"#12436D\", \"#15466F\", \"#843215\", \"#009E73\"]",
        "palette[1]: #12436D and #15466F look alike: their CIEDE2000 difference is 1.0, and fills need 10; "
          + "take colours of different lightness [PD302]"
      ),
      (
        "\"palette\": [\"#FFE08A\", \"#A285D1\", \"#843215\", \"#12436D\"]",
        "palette[0]: #FFE08A has a contrast of 1.3 : 1 with the ground; marks need 3 : 1, so take a darker "
          + "one [PD301]"
      ),
      (
        "\"palette\": [\"teal\", \(four)]",
        "palette[0]: \"teal\" is no colour; write it as #RRGGBB, such as \"#12436D\""
      ),
      (
        "\"palette\": [\"#00295B\"]", "palette: a palette has four to six colours, not 1"
      ),
      (
        "\"logo\": \"pictures/logo.png\"",
        "logo: the logo must be a PNG file beside house.json, such as \"logo.png\""
      ),
      (
        "\"ground\": \"clear\"",
        "ground: unknown ground \"clear\"; allowed values are: solid, transparent"
      ),
      (
        "\"patterns\": \"yes\"", "patterns: expected true or false, found the text \"yes\""
      ),
      (
        "\"allow\": [{ \"code\": \"PD104\", \"reason\": \"x\" }]",
        "allow[0].code: \"PD104\" is accepted in a definition, not here; notices are: PD303"
      ),
    ])
  func faults(key: String, message: String) throws {
    let folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    try folder.replace("\"theme\": \"light\"", with: key, in: SmallProject.house)
    let run = CommandRun(["check"], in: folder.path)
    let lines = run.errors.split(separator: "\n").map(String.init)
    #expect(run.code == .badData || run.code == .problemsFound)
    #expect(
      lines.contains {
        $0.hasPrefix("\(SmallProject.house):3:") && $0.hasSuffix("error: \(message)")
      }, "\(run.errors)")
  }

  @Test("Two colours of one grey are told and drawn all the same")
  func grey() throws {
    let folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    try folder.replace(
      "\"theme\": \"light\"", with: "\"palette\": [\(Self.four)]", in: SmallProject.house)
    let run = CommandRun(["build"], in: folder.path)
    #expect(run.code == .success)
    #expect(
      run.errors.contains(
        "\(SmallProject.house):3:48: notice: palette[3]: #A285D1 and #009E73 become one grey in print; "
          + "build hand-outs with --patterns, or take colours of different lightness [PD303]\n"),
      "\(run.errors)")
  }
}
