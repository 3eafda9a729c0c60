/// The columns in which a publisher says how exact a measure's values are.
///
/// Limits come as a pair. A measure has at least a column of standard errors, the two of limits, or
/// one of significance marks.
public struct UncertaintyColumns: Hashable, Sendable {
  /// The level of confidence in percent of the limits, and that at which differences are tested.
  public var level: Int
  /// The column of standard errors, in the measure's unit.
  public var standardError: String?
  /// The column of lower confidence limits, in the measure's unit.
  public var lower: String?
  /// The column of upper confidence limits, in the measure's unit.
  public var upper: String?
  /// The publisher's marks of significant differences.
  public var significance: Significance?

  /// The levels of confidence that publishers use, in percent.
  public static let levels = [90, 95, 99]

  /// Creates the value from its parts.
  public init(
    level: Int = 95, standardError: String? = nil, lower: String? = nil, upper: String? = nil,
    significance: Significance? = nil
  ) {
    self.level = level
    self.standardError = standardError
    self.lower = lower
    self.upper = upper
    self.significance = significance
  }

  /// The columns of numbers that are named.
  public var numberColumns: [String] { [standardError, lower, upper].compactMap(\.self) }

  /// Marks such as those of the tables of the Bureau of Justice Statistics: "*" at the period that others
  /// are compared with, "†" at a period whose value differs from it, blank where it does not.
  public struct Significance: Hashable, Sendable {
    /// The column of the marks.
    public var column: String
    /// The mark of the period with which the others are compared.
    public var comparison: String
    /// The level of confidence in percent at which a marked value differs, by mark.
    public var marks: [String: Int]

    /// Creates the value from its parts.
    public init(column: String, comparison: String = "*", marks: [String: Int]) {
      self.column = column
      self.comparison = comparison
      self.marks = marks
    }
  }
}
