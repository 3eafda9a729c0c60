/// The block of lines above the body of a table: who published it, where, from what, and when.
public struct TableHeader: Hashable, Sendable {
  /// The lines in order, each with its place; nothing of the block is anywhere else.
  public var lines: [Line]
  /// The day of the version as YYYY-MM-DD; nothing where the line is missing or not a day.
  public var versionDay: String?

  /// Creates a header.
  public init(lines: [Line], versionDay: String?) {
    self.lines = lines
    self.versionDay = versionDay
  }

  /// A line of the block.
  public struct Line: Hashable, Sendable {
    /// What the line is.
    public var kind: Kind
    /// The whole text of the cell, with its label.
    public var text: String
    /// Where it stands.
    public var place: TablePlace

    /// Creates a line.
    public init(kind: Kind, text: String, place: TablePlace) {
      self.kind = kind
      self.text = text
      self.place = place
    }
  }

  /// What a line is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The name of the bureau.
    case publisher
    /// The name of the file.
    case fileName
    /// The number and title of the table or figure.
    case title
    /// The title of the report with its NCJ number.
    case report
    /// The collections that the figures come from.
    case dataSource
    /// The authors.
    case authors
    /// Where questions go.
    case contact
    /// The date of the version.
    case version
    /// The title as it stands again over the body.
    case bodyTitle
    /// The rest of a line that was wrapped.
    case continuation
    /// A text that is none of these.
    case other
  }

  /// The number and title of the table or figure.
  public var title: String? { content(.title) }
  /// The title as it stands over the body.
  public var bodyTitle: String? { content(.bodyTitle) }
  /// The name of the file, such as "htdca24t01.csv".
  public var fileName: String? { content(.fileName) }
  /// The collections that the figures come from.
  public var dataSource: String? { content(.dataSource) }
  /// The authors.
  public var authors: String? { content(.authors) }
  /// Where questions go.
  public var contact: String? { content(.contact) }
  /// The date of the version as it is written.
  public var version: String? { content(.version) }

  /// The title of the report without its number.
  public var reportTitle: String? {
    guard let report = content(.report) else { return nil }
    guard let range = Self.numberRange(report) else { return report }
    return String(report[..<range.lowerBound]).trimmed
  }

  /// The number of the report, such as "NCJ 309422".
  public var reportNumber: String? {
    guard let report = content(.report), let range = Self.numberRange(report) else { return nil }
    let digits = report[range].filter(\.isNumber)
    return digits.isEmpty ? nil : "NCJ \(digits)"
  }

  /// Returns the text of the first line of a kind, without its label and with its continuation.
  public func content(_ kind: Kind) -> String? {
    guard let index = lines.firstIndex(where: { $0.kind == kind }) else { return nil }
    var text = lines[index].text
    let isLabelled = ![.publisher, .title, .bodyTitle, .other].contains(kind)
    if isLabelled, let colon = text.firstIndex(of: ":") {
      text = String(text[text.index(after: colon)...])
    } else if kind == .fileName {
      text = text.split(separator: " ").last.map(String.init) ?? text
    }
    for line in lines[(index + 1)...].prefix(while: { $0.kind == .continuation }) {
      text += " " + line.text
    }
    return text.trimmed
  }

  private static func numberRange(_ text: String) -> Range<String.Index>? {
    guard let range = text.ranges(of: "NCJ").last else { return nil }
    let rest = text[range.upperBound...].drop { $0 == " " || $0 == "-" || $0 == "\u{A0}" }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : range.lowerBound..<digits.endIndex
  }
}
