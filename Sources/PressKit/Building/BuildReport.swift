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

  /// Creates the report of a build that drew nothing and had nothing to tell.
  public init(currentCount: Int) {
    self.init(
      drawn: [], currentCount: currentCount, remedies: [:], notices: [], timings: StageTimings())
  }

  /// Creates a report.
  init(
    drawn: [PictureStatus], currentCount: Int, remedies: [String: [String]],
    notices: [Diagnostic], timings: StageTimings
  ) {
    self.drawn = drawn
    self.currentCount = currentCount
    self.remedies = remedies
    self.notices = notices
    self.timings = timings
  }
}
