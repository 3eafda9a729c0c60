/// What people write to ask for a chart, from `Charts/Definitions/<name>.json`.
public struct ChartDefinition: Sendable {
  /// The chart's name, the file's name without its ending.
  public var name: String
  /// The file's path, relative to the project.
  public var file: String
  /// The names of the datasets that the analysis reads.
  public var datasetNames: [String]
}
