public import DatasetReading

/// What a build did.
public struct BuildReport: Sendable {
  /// The files drawn, below the project's folder, with the reason.
  public var drawn: [PictureStatus]
  /// The number of pictures that were current.
  public var currentCount: Int
  /// What layout did where room was short, by file.
  public var remedies: [String: [String]]
  /// What is worth telling.
  public var notices: [Diagnostic]
  /// How long the stages took, added up over all charts.
  public var timings: StageTimings
}
