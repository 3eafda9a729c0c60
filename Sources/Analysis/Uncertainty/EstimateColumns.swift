public import DatasetReading

/// The columns of a dataset from which the estimates of its rows are read.
public struct EstimateColumns {
  private let dataset: Dataset

  /// Creates the columns of a dataset.
  public init(_ dataset: Dataset) { self.dataset = dataset }

  /// Returns the estimate of a row's value; nothing for a full count or a missing value.
  ///
  /// Without a mark a row counts as compared and not different, as in the publisher's tables.
  public func estimate(at row: Int, of measure: Measure, value: Double) -> Estimate? {
    guard let own = measure.uncertainty else { return nil }
    func number(_ name: String?) -> Double? {
      name.flatMap(dataset.column(named:))?.observation(at: row).number
    }
    var limits: ClosedRange<Double>?
    if let lower = number(own.lower), let upper = number(own.upper), lower <= upper {
      limits = lower...upper
    }
    let mark = own.significance.flatMap { significance in
      dataset.column(named: significance.column).map { column in
        let text = column.text(at: row)
        return text == significance.comparison
          ? Estimate.Mark.comparison
          : significance.marks[text].flatMap(Estimate.Confidence.init(rawValue:))
            .map(Estimate.Mark.different) ?? .notDifferent
      }
    }
    return Estimate(
      value, standardError: number(own.standardError), limits: limits,
      confidence: Estimate.Confidence(rawValue: own.level) ?? .ninetyFive, mark: mark,
      bounds: 0...(measure.unit == .percent ? 100 : .infinity))
  }
}
