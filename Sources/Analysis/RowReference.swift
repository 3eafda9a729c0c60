/// A row of a dataset's file.
public struct RowReference: Hashable, Sendable, Comparable {
  /// The dataset's name.
  public let dataset: String
  /// The file, relative to the project.
  public let file: String
  /// The line, from 1.
  public let line: Int

  /// Creates a reference.
  public init(dataset: String, file: String, line: Int) {
    self.dataset = dataset
    self.file = file
    self.line = line
  }

  /// Orders by file, then line.
  public static func < (left: RowReference, right: RowReference) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
