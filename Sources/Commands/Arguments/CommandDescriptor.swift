/// A command, from which dispatch, help and messages derive.
struct CommandDescriptor: Sendable {
  /// The name.
  let name: String
  /// The operands as help shows them, such as "[CHART ...]".
  let operands: String
  /// The least and the most operands.
  let operandCount: ClosedRange<Int>
  /// What it does, in one line.
  let summary: String
  /// The options beside those that every command has.
  let ownOptions: [OptionDescriptor]
  /// What it does when it is run.
  let run: @Sendable (Invocation) -> ExitCode

  /// All options, own ones first.
  var options: [OptionDescriptor] { ownOptions + [.json, .project, .help] }

  /// The commands in the order of help.
  static let all: [CommandDescriptor] = [
    CommandDescriptor(
      name: "build", operands: "[CHART ...]", operandCount: 0...Int.max,
      summary: "Draw the charts that are out of date.",
      ownOptions: [.preset, .force, .patterns, .watch, .strict, .timings], run: BuildCommand.run),
    CommandDescriptor(
      name: "check", operands: "", operandCount: 0...0,
      summary: "Read every dataset and definition and draw nothing.",
      ownOptions: [.strict, .schema], run: CheckCommand.run),
    CommandDescriptor(
      name: "status", operands: "", operandCount: 0...0,
      summary: "Say which pictures are out of date, and why.",
      ownOptions: [.preset], run: StatusCommand.run),
    CommandDescriptor(
      name: "verify", operands: "[CHART ...]", operandCount: 0...Int.max,
      summary: "Redraw in memory and say whether the pictures are what the data give.",
      ownOptions: [.preset], run: VerifyCommand.run),
    CommandDescriptor(
      name: "figures", operands: "[CHART ...]", operandCount: 0...Int.max,
      summary: "Print every computed number with base, period, edition and rows.",
      ownOptions: [.csv, .explain], run: FiguresCommand.run),
    CommandDescriptor(
      name: "import", operands: "FILE ...", operandCount: 1...Int.max,
      summary: "Take published tables, new rows or changed files into the datasets.",
      ownOptions: [
        .preview, .dryRun, .into, .edition, .title, .number, .published, .url, .period, .area,
        .source, .takeAnyway,
      ], run: ImportCommand.run),
    CommandDescriptor(
      name: "revisions", operands: "", operandCount: 0...0,
      summary: "Say which figures differ between editions, and which charts they touch.",
      ownOptions: [.from, .to, .text, .charts], run: RevisionsCommand.run),
    CommandDescriptor(
      name: "factcheck", operands: "FILE", operandCount: 1...1,
      summary: "Check the claims of a text against the datasets; end with 1 when one is false.",
      ownOptions: [], run: FactcheckCommand.run),
    CommandDescriptor(
      name: "scene", operands: "CHART", operandCount: 1...1,
      summary: "Print where every shape and text of a chart stands.",
      ownOptions: [.preset], run: SceneCommand.run),
    CommandDescriptor(
      name: "inspect", operands: "PNG", operandCount: 1...1,
      summary: "Print what a picture says of itself, and whether it is current.",
      ownOptions: [], run: InspectCommand.run),
    CommandDescriptor(
      name: "compare", operands: "OLD NEW", operandCount: 2...2,
      summary: "Say whether two pictures look the same; end with 2 when they do not.",
      ownOptions: [.report], run: CompareCommand.run),
    CommandDescriptor(
      name: "explain", operands: "[CODE ...]", operandCount: 0...Int.max,
      summary: "Say why a rule is there and what to do; list the rules without a code.",
      ownOptions: [], run: ExplainCommand.run),
    CommandDescriptor(
      name: "new", operands: "DIR", operandCount: 1...1,
      summary: "Start a small project to build on.", ownOptions: [], run: NewCommand.run),
  ]
}
