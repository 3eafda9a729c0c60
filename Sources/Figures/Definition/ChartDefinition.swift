import DatasetReading

/// What people write to ask for a chart, from `Charts/Definitions/<name>.json`.
public struct ChartDefinition: Sendable {
  /// The chart's name: the file's name without its ending.
  public var name: String
  /// The file's path, relative to the project.
  public var file: String
  /// The finding.
  public var title: Template
  /// The line under the title; made from the metadata where it is not given.
  public var subtitle: Template?
  /// What is said in the note before everything that the tool adds.
  public var note: Template?
  /// The alternative text; made from the title where it is not given.
  public var alt: Template?
  /// What to compute.
  public var analysis: AnalysisRequest
  /// How to draw it.
  public var style: ChartStyle
  /// The notices that are accepted, with the reason why.
  public var allowed: [AllowedNotice]

  /// The names of the datasets that the analysis reads, in the order in which it names them.
  public var datasetNames: [String] { analysis.datasets.map(\.value) }
}
