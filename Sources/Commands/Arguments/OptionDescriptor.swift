/// An option of a command, from which parsing, help and messages derive.
struct OptionDescriptor: Hashable, Sendable {
  /// The name without dashes.
  let name: String
  /// What its value is called in help; nothing for a flag.
  let valueName: String?
  /// What it does, in one line.
  let help: String

  /// The option with its value, as help shows it.
  var synopsis: String { "--\(name)" + (valueName.map { " \($0)" } ?? "") }

  static let project = OptionDescriptor(
    name: "project", valueName: "DIR", help: "The project; the nearest one upwards without it.")
  static let json = OptionDescriptor(
    name: "json", valueName: nil, help: "Print one JSON document.")
  static let strict = OptionDescriptor(
    name: "strict", valueName: nil, help: "End with 1 when there is any notice.")
  static let preset = OptionDescriptor(
    name: "preset", valueName: "P,...", help: "The presets, instead of those of house.json.")
  static let force = OptionDescriptor(
    name: "force", valueName: nil, help: "Draw pictures that are current too.")
  static let patterns = OptionDescriptor(
    name: "patterns", valueName: nil, help: "Hatch the fills of series, for print without colour.")
  static let watch = OptionDescriptor(
    name: "watch", valueName: nil, help: "Draw again after every save, until interrupted.")
  static let report = OptionDescriptor(
    name: "report", valueName: "FILE", help: "Write old, new and difference side by side as PNG.")
  static let from = OptionDescriptor(
    name: "from", valueName: "EDITION", help: "The earlier edition, such as \"HTDCA 2023\".")
  static let to = OptionDescriptor(
    name: "to", valueName: "EDITION", help: "The later edition.")
  static let timings = OptionDescriptor(
    name: "timings", valueName: nil, help: "Print how long each stage took.")
  static let schema = OptionDescriptor(
    name: "schema", valueName: nil, help: "Print the JSON Schema of definitions, for editors.")
  static let preview = OptionDescriptor(
    name: "preview", valueName: nil, help: "Show what is understood of a table; change nothing.")
  static let dryRun = OptionDescriptor(
    name: "dry-run", valueName: nil, help: "Show what a file would change; write nothing.")
  static let into = OptionDescriptor(
    name: "into", valueName: "DATASET",
    help: "The dataset that rows, figures off a web page or a table without a recipe go to.")
  static let edition = OptionDescriptor(
    name: "edition", valueName: "ID",
    help: "The edition of rows, or of figures copied off a web page as text.")
  static let title = OptionDescriptor(
    name: "title", valueName: "TEXT", help: "The title of an edition that is new.")
  static let takeAnyway = OptionDescriptor(
    name: force.name, valueName: nil,
    help: "Take figures that contradict each other.")
  static let number = OptionDescriptor(
    name: "number", valueName: "TEXT", help: "The publisher's number of an edition that is new.")
  static let url = OptionDescriptor(
    name: "url", valueName: "URL", help: "The address of an edition that is new.")
  static let published = OptionDescriptor(
    name: "published", valueName: "DAY", help: "The day or month of an edition that is new.")
  static let period = OptionDescriptor(
    name: "period", valueName: "PERIOD", help: "The year of figures off a page without a heading.")
  static let area = OptionDescriptor(
    name: "area", valueName: "NAME", help: "The state of figures off a page.")
  static let source = OptionDescriptor(
    name: "source", valueName: "ID", help: "The id of the page or rows in the list of sources.")
  static let text = OptionDescriptor(
    name: "text", valueName: "FILE",
    help: "A published text, such as a press release, whose sentences are checked too.")
  static let charts = OptionDescriptor(
    name: "charts", valueName: "DIR", help: "Draw the values before and after, as PNG in a folder.")
  static let csv = OptionDescriptor(
    name: "csv", valueName: nil, help: "Print comma-separated values, for a spreadsheet.")
  static let explain = OptionDescriptor(
    name: "explain", valueName: "KEY", help: "Show rows, formula and rounding of one figure.")
  static let help = OptionDescriptor(name: "help", valueName: nil, help: "Print this help.")
}
