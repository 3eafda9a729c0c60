import DatasetReading
import PressKit

/// The options of `podium import` for files of new rows.
enum ImportRows {
  /// Whether the first line of a file names columns of a dataset, so that the file is rows and no page.
  static func hasColumns(_ bytes: [UInt8], into dataset: String?, of package: DataPackage) -> Bool {
    let names = dataset.flatMap { package.resource(named: $0) }?.fields.map(\.name) ?? []
    let first = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    let cells = first.split { ",;\t".contains($0) }.map { cell in
      String(cell.filter { !$0.isWhitespace && !"\"\u{FEFF}".contains($0) })
    }
    return cells.count { names.contains($0) } > 1
  }

  /// What the options say of rows beside their file.
  static func given(_ invocation: Invocation, _ file: String) throws(DiagnosticList) -> NewRows {
    for option in [OptionDescriptor.period, .area] where invocation.has(option) {
      throw DiagnosticList(
        at: SourceLocation(file: file, line: 1, column: 1),
        "--\(option.name) is for figures copied off a web page; rows have a column for it")
    }
    func value(_ option: OptionDescriptor) -> String? { invocation.options[option.name] }
    return NewRows(
      edition: value(.edition), title: value(.title), number: value(.number),
      published: value(.published), url: value(.url), source: value(.source))
  }
}
