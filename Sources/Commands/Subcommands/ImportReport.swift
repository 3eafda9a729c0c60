import PressKit

/// What an import changed, for people and as JSON.
enum ImportReport {
  /// Prints what changed.
  static func write(_ outcomes: [TableImport.Outcome], _ invocation: Invocation) {
    let isDry = invocation.has(.dryRun)
    if invocation.has(.json) {
      invocation.output.write(JSONOutput.text(outcomes.map { Document($0, isDry: isDry) }))
      return
    }
    for outcome in outcomes {
      let added = outcome.changes.count { $0.old == nil }
      let changed = outcome.changes.count - added
      let same = outcome.rowCount - outcome.changes.count
      invocation.output.write(
        "\(outcome.dataset), \(outcome.edition): \(added) rows added, \(changed) changed, "
          + "\(same) as before" + (isDry ? "; nothing was written" : "") + "\n")
      for change in outcome.changes { invocation.output.write("  \(line(change))\n") }
    }
    if outcomes.allSatisfy(\.changes.isEmpty) {
      invocation.output.write("nothing changed: the datasets have these figures already\n")
    }
  }

  /// A change on one line: the key, the value before and after, and what else changes or stays.
  private static func line(_ change: TableImport.Change) -> String {
    var details = change.columns.map { column in
      "\(column.column): \(quoted(column.old)) -> \(quoted(column.new))"
    }
    details += change.kept.map { "\($0.column) stays \(quoted($0.text))" }
    if let note = change.note { details.append("note: \(onOneLine(note))") }
    return change.key.joined(separator: ", ") + ": " + (change.old.map { "\($0) -> " } ?? "+ ")
      + change.new + (details.isEmpty ? "" : " (\(details.joined(separator: "; ")))")
  }

  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "none" : "\"\(onOneLine(text))\""
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What a table changed, as JSON.
  private struct Document: Encodable {
    var file: String
    var dataset: String
    var edition: String
    var rows: Int
    var changes: [Change]
    var isWritten: Bool

    struct Change: Encodable {
      var key: [String]
      var old: String?
      var new: String
      var note: String?
      var columns: [ColumnChange]?
      var kept: [String: String]?
    }

    struct ColumnChange: Encodable {
      var column: String
      var old: String
      var new: String
    }

    init(_ outcome: TableImport.Outcome, isDry: Bool) {
      file = outcome.file
      dataset = outcome.dataset
      edition = outcome.edition
      rows = outcome.rowCount
      changes = outcome.changes.map { change in
        let columns = change.columns.map {
          ColumnChange(column: $0.column, old: $0.old, new: $0.new)
        }
        let kept = Dictionary(change.kept.map { ($0.column, $0.text) }) { first, _ in first }
        return Change(
          key: change.key, old: change.old, new: change.new, note: change.note,
          columns: columns.isEmpty ? nil : columns, kept: kept.isEmpty ? nil : kept)
      }
      isWritten = !isDry && !changes.isEmpty
    }
  }
}
