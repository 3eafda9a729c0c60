import DatasetReading
import Figures

/// The step from the revisions of a measure to a chart of the values before and after.
enum RevisionChart {
  /// Returns the chart, or nothing without a changed value.
  static func chart(
    _ revisions: [Revision], of id: String, in dataset: Dataset, agency: String
  ) -> ComposedChart? {
    let values = revisions.filter { $0.kind == .changed }.compactMap { revision -> RevisedValue? in
      guard
        let earlier = reading(
          revision.from, revision.oldValue, revision.oldText, revision.oldLine),
        let later = reading(revision.to, revision.newValue, revision.newText, revision.newLine)
      else { return nil }
      return RevisedValue(label: revision.label, earlier: earlier, later: later)
    }
    return RevisionComposer(dataset, agency: agency).chart(values, of: id)
  }

  private static func reading(
    _ edition: String, _ value: Double?, _ text: String, _ line: Int?
  ) -> RevisedValue.Reading? {
    guard let value, let line else { return nil }
    return RevisedValue.Reading(edition: edition, value: value, text: text, line: line)
  }
}
