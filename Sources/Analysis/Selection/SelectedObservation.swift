public import DatasetReading

/// An observation with everything that names it.
public struct SelectedObservation: Hashable, Sendable {
  /// The value or the reason why there is none.
  public let observation: Observation
  /// When.
  public let period: Period
  /// The measure's id.
  public let measure: String
  /// The values of the dimensions.
  public let dimensions: [String: String]
  /// The edition's id.
  public let edition: String
  /// The row.
  public let row: RowReference
  /// The id of the row's flag, if it has one.
  public let flag: String?
  /// The number of decimals that the value has.
  public let decimals: Int
  /// How exact the value is; nothing for a full count.
  public let estimate: Estimate?
  /// Whether the publisher projected the value.
  public let isProjected: Bool
}
