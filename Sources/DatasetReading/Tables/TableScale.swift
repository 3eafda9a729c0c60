/// What a file says of the size of its numbers, such as "in thousands".
public struct TableScale: Hashable, Sendable {
  /// What one of the number stands for.
  public var magnitude: Magnitude
  /// Where the file says it.
  public var origin: Origin
  /// Whether it is said of this number beyond doubt; where not, people must decide.
  public var isSure: Bool

  /// Creates a scale.
  public init(magnitude: Magnitude, origin: Origin, isSure: Bool) {
    self.magnitude = magnitude
    self.origin = origin
    self.isSure = isSure
  }

  /// What one of a number stands for.
  public enum Magnitude: String, Hashable, Sendable, CaseIterable {
    /// One thing.
    case ones
    /// 1,000 things.
    case thousands
    /// 1,000,000 things.
    case millions
    /// 1,000,000,000 things.
    case billions

    /// The number of zeros of the multiplier.
    public var zeros: Int {
      switch self {
      case .ones: 0
      case .thousands: 3
      case .millions: 6
      case .billions: 9
      }
    }

    /// Multiplies a decimal number by moving its point, so that nothing is rounded.
    ///
    /// - Parameter text: A number in plain decimal form, such as "-25.70".
    /// - Returns: The product in plain decimal form; decimals that remain are kept.
    public func multiplied(_ text: String) -> String {
      let isNegative = text.hasPrefix("-")
      let parts = text.drop { $0 == "-" }.split(
        separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      let decimals = parts.count > 1 ? String(parts[1]) : ""
      let moved = decimals.prefix(zeros)
      let whole =
        (parts.first ?? "") + moved + String(repeating: "0", count: zeros - moved.count)
      let digits = whole.drop { $0 == "0" }
      let rest = decimals.dropFirst(zeros)
      return (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits)
        + (rest.isEmpty ? "" : ".\(rest)")
    }
  }

  /// Where a file says the size of its numbers.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// In the label of the row, or of a row that it stands under.
    case label
    /// In the head of the column, or of its group.
    case head
    /// In a line over the heads.
    case caption
    /// In the title of the table.
    case title
    /// In a note below the table.
    case note
  }
}
