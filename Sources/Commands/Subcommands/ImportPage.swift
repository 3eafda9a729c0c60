import DatasetReading
import PressKit

/// The options of `podium import` for figures that were copied off a web page as text.
enum ImportPage {
  private static let own: [OptionDescriptor] = [.title, .published, .period, .area, .source]
  /// The largest text that is read, in bytes.
  private static let maximumSize = 256 * 1024

  /// What keeps the options from standing together, or nothing.
  static func fault(_ invocation: Invocation) -> String? {
    guard invocation.has(.edition) else {
      let stray = own.first { invocation.has($0) }
      return stray.map {
        "--\($0.name) is for figures copied off a web page, with --into DATASET and --edition ID"
      }
    }
    if !invocation.has(.into) { return "--edition needs --into DATASET" }
    if invocation.has(.preview) {
      return "--preview is for published tables; --dry-run shows what a page's text would change"
    }
    if invocation.has(.published), !invocation.has(.title) {
      return "--published needs --title: both are for an edition that is new"
    }
    if let day = invocation.options[OptionDescriptor.published.name], PublicationDay(day) == nil {
      return "--published takes \(PublicationDay.expectation), not \"\(day.excerpt)\""
    }
    return nil
  }

  /// What the options say of a page, where they say that there is one.
  static func page(_ invocation: Invocation) -> PastedPage? {
    func value(_ option: OptionDescriptor) -> String? { invocation.options[option.name] }
    guard let edition = value(.edition), let dataset = value(.into) else { return nil }
    return PastedPage(
      dataset: dataset, edition: edition, title: value(.title), published: value(.published),
      period: value(.period), area: value(.area), source: value(.source))
  }

  /// The bytes of a text.
  static func bytes(_ file: String) throws(DiagnosticList) -> [UInt8] {
    do {
      return try FileBytes.read(file, limit: maximumSize)
    } catch {
      var diagnostic = Diagnostic(
        .error, at: SourceLocation(file: file, line: 1, column: 1), error.reason)
      diagnostic.isMissingInput = error.isMissing
      throw DiagnosticList([diagnostic])
    }
  }
}
