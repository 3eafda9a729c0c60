/// A value that a later edition gives differently.
public struct RevisedValue: Hashable, Sendable {
  /// What the value is of, such as "White, fiscal year 2021".
  public var label: String
  /// The earlier value.
  public var earlier: Reading
  /// The later value.
  public var later: Reading

  /// What one edition gives.
  public struct Reading: Hashable, Sendable {
    /// The edition's id.
    public var edition: String
    /// The value, in the unit of its measure.
    public var value: Double
    /// The value as it is printed.
    public var text: String
    /// The line of the row in the dataset's file.
    public var line: Int

    /// Creates what one edition gives.
    public init(edition: String, value: Double, text: String, line: Int) {
      self.edition = edition
      self.value = value
      self.text = text
      self.line = line
    }
  }

  /// Creates a revised value.
  public init(label: String, earlier: Reading, later: Reading) {
    self.label = label
    self.earlier = earlier
    self.later = later
  }

  /// How much the value changed, as a share of the earlier one; infinite for one that was 0.
  var size: Double {
    earlier.value == 0 ? .infinity : abs(later.value - earlier.value) / abs(earlier.value)
  }
}
