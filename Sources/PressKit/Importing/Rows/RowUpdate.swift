import DatasetReading

/// A row of a dataset's file as it becomes when a row of the same key comes in.
struct RowUpdate {
  /// The row's values by column, afterwards.
  private(set) var values: [String: String]
  private let old: [String: String]
  private let new: [String: String]
  private let names: [String]
  private let roles: ColumnRoles
  /// What was put into the note, where that is no replacement.
  private var note: String?

  /// Works out the row.
  ///
  /// - Parameters:
  ///   - old: The row of the file.
  ///   - new: The row that comes in; it may lack columns.
  ///   - names: The columns of the file.
  ///   - manner: How the row joins.
  ///   - metadata: What the package says of the dataset.
  ///   - missingCodes: The codes of missing values.
  init(
    of old: [String: String], with new: [String: String], names: [String],
    _ manner: DatasetMerge.Manner, _ metadata: DatasetMetadata, missingCodes: Set<String>
  ) {
    values = old
    self.old = old
    self.new = new
    self.names = names
    roles = metadata.roles
    let before = old[roles.value] ?? ""
    let after = new[roles.value] ?? before
    let isSame = FigureText.isSame(before, after)
    if !isSame, missingCodes.contains(before), !missingCodes.contains(after) {
      // What they said of the missing value no longer holds.
      for column in [roles.flag, roles.note].compactMap(\.self) where names.contains(column) {
        values[column] = ""
      }
    }
    for column in names {
      guard let text = new[column] else { continue }
      if column == roles.value {
        if !isSame { values[column] = text }
      } else if column == roles.note {
        takeNote(text, column, manner)
      } else if manner == .rows || !(isSame && column == roles.source) {
        values[column] = text
      }
    }
  }

  private mutating func takeNote(_ text: String, _ column: String, _ manner: DatasetMerge.Manner) {
    let own = values[column] ?? ""
    switch manner {
    case .figures:
      guard !text.isEmpty, !own.contains(text) else { return }
      values[column] = own.isEmpty ? text : "\(own); \(text)"
      note = text
    case .rows:
      values[column] = text
      if (old[column] ?? "").isEmpty, !text.isEmpty { note = text }
    }
  }

  /// What changes, or nothing where the row stays as it is.
  func change(key: [String]) -> TableImport.Change? {
    guard values != old else { return nil }
    let before = old[roles.value] ?? ""
    let after = values[roles.value] ?? ""
    var change = TableImport.Change(key: key, old: before, new: after, note: note)
    for column in names where column != roles.value && values[column] != old[column] {
      if column == roles.note, note != nil {
        if isAddition(column) { continue }
        change.note = nil
      }
      change.columns.append(
        TableImport.ColumnChange(
          column: column, old: old[column] ?? "", new: values[column] ?? ""))
    }
    guard before != after else { return change }
    for column in [roles.flag, roles.note].compactMap(\.self) {
      guard let text = old[column], !text.isEmpty, values[column]?.hasPrefix(text) == true,
        new[column] != text
      else { continue }
      change.kept.append(TableImport.Kept(column: column, text: text))
    }
    return change
  }

  /// Whether a column has what it had, and something after that.
  private func isAddition(_ column: String) -> Bool {
    (values[column] ?? "").hasPrefix(old[column] ?? "")
  }
}
