/// The category, series, period and value that a mark or a label stands for.
public struct Datum: Hashable, Sendable {
  /// The category's name.
  public var category: String?
  /// The series' name.
  public var series: String?
  /// The period's label.
  public var period: String?
  /// The value in the measure's own unit; absent for a gap.
  public var value: Double?

  /// Creates a datum from what is known of it.
  public init(
    category: String? = nil, series: String? = nil, period: String? = nil, value: Double? = nil
  ) {
    self.category = category
    self.series = series
    self.period = period
    self.value = value
  }
}
