public import DatasetReading

/// The step from a definition and datasets to a chart specification with its words.
public struct ChartComposer: Sendable {
  /// The datasets by name.
  public var datasets: [String: Dataset]
  /// The house style.
  public var house: House

  /// Creates a composer.
  public init(datasets: [String: Dataset], house: House) {
    self.datasets = datasets
    self.house = house
  }

  /// Returns the chart that a definition asks for.
  ///
  /// - Throws: All problems of the definition, each with its place.
  public func chart(_ definition: ChartDefinition) throws(DiagnosticList) -> ComposedChart {
    throw DiagnosticList("not composed")
  }
}
