import DatasetReading
import PressKit

/// The options of `podium import` that say of which edition figures are, and those for figures that were
/// copied off a web page as text.
enum ImportPage {
  private static let own: [OptionDescriptor] = [
    .title, .number, .published, .url, .period, .area, .source,
  ]
  /// The largest text that is read, in bytes.
  private static let maximumSize = 256 * 1024

  /// What keeps the options from standing together, or nothing.
  static func fault(_ invocation: Invocation) -> String? {
    guard invocation.has(.edition) else {
      let stray = own.first { invocation.has($0) }
      return stray.map {
        "--\($0.name) is for figures copied off a web page, or for rows of an edition, with --into DATASET "
          + "and --edition ID"
      }
    }
    if !invocation.has(.into) { return "--edition needs --into DATASET" }
    if invocation.has(.preview) {
      return "--preview is for published tables; --dry-run shows what a page's text would change"
    }
    if let day = invocation.options[OptionDescriptor.published.name], PublicationDay(day) == nil {
      return "--published takes \(PublicationDay.expectation), not \"\(day.excerpt)\""
    }
    guard !invocation.has(.title) else { return nil }
    let stray = [OptionDescriptor.number, .published, .url].first { invocation.has($0) }
    return stray.map { "--\($0.name) needs --title: both are for an edition that is new" }
  }

  /// What the options say of a page; `fault` has made sure that they name edition and dataset.
  static func page(_ invocation: Invocation) -> PastedPage {
    func value(_ option: OptionDescriptor) -> String? { invocation.options[option.name] }
    return PastedPage(
      dataset: value(.into) ?? "", edition: value(.edition) ?? "", title: value(.title),
      published: value(.published), number: value(.number), url: value(.url),
      period: value(.period), area: value(.area), source: value(.source))
  }

  /// The bytes of a text.
  static func bytes(_ file: String) throws(DiagnosticList) -> [UInt8] {
    try ImportSource.bytes(file, limit: maximumSize)
  }
}
