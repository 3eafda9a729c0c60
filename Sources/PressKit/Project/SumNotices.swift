internal import Analysis
import DatasetReading
import Figures

/// The notices on totals and parts that do not add.
enum SumNotices {
  /// The code under which a definition can accept that its dataset does not add.
  static let code = "PD112"

  /// Returns a notice for each finding, at the row of the total or of the first part.
  static func notices(_ dataset: Dataset) -> [Diagnostic] {
    SumCheck.findings(in: dataset).map { finding in
      let row = finding.totalRow ?? finding.rows.first
      let lines = finding.rows.map { String($0.line) }.joined(separator: ", ")
      let (sum, total) = (NumberText.count(finding.sum), NumberText.count(finding.total))
      let unit = finding.isShare ? "%" : ""
      return Diagnostic(
        .notice, code: code,
        at: row.map { SourceLocation(file: $0.file, line: $0.line, column: 1) },
        "\(finding.subject): the parts on lines \(lines) make \(sum)\(unit), not \(total)\(unit)")
    }
  }
}
