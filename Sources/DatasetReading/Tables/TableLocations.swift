/// Where the cells of a table stand in its file, for messages about what became of them.
public struct TableLocations: Sendable {
  private let grid: TableGrid

  /// Finds the places of a file that was read as a table.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: The path to name in messages.
  /// - Throws: What keeps the cells from being read.
  /// - Complexity: O(*n*) in the length of the file.
  public init(_ bytes: [UInt8], path: String) throws(DiagnosticList) {
    grid = try BJSTableReader.grid(bytes, path: path)
  }

  /// Returns the line and column of a cell; those of the start for a cell that the file has not.
  public func location(_ place: TablePlace) -> SourceLocation { grid.location(place) }
}
