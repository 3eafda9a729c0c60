internal import Analysis
import DatasetReading

/// The notices on counts that two datasets share without saying so.
enum LinkNotices {
  /// The code under which a definition can accept that they are hidden together.
  static let code = "PD126"

  /// Returns the notice at the row of one of the counts.
  static func notice(_ found: UndeclaredCount) -> Diagnostic {
    let isOne = found.equalCount == 1
    let counts = isOne ? "a count" : "\(found.equalCount) counts"
    return Diagnostic(
      .notice, code: code,
      at: found.row.map { SourceLocation(file: $0.file, line: $0.line, column: 1) },
      "\(counts) of \(found.measure) in \"\(found.first)\" \(isOne ? "stands" : "stand") in "
        + "\"\(found.second)\" too and \(isOne ? "is" : "are") hidden in both or in none; say so with \"sameCounts\" in the data package"
    )
  }
}
