/// The size of a change in numerals, so that rounding never says more or less than is true.
public enum ChangeText {
  /// The most decimals of a change.
  public static let maximumDecimals = 3

  /// Returns the decimals of a percent change: none, but as many as it takes, up to three, that a change
  /// is not printed as 0%, and that one short of all or of double is not printed as 100%.
  public static func percentDecimals(_ percent: Double) -> Int {
    let size = abs(percent)
    guard size > 0, size != 100, size.isFinite else { return 0 }
    return decimals(size) { $0 != 0 && $0 != 100 }
  }

  /// Returns points in words, such as "1 percentage point", "2.5 percentage points" or "0.5 percentage
  /// point".
  ///
  /// - Parameters:
  ///   - difference: The difference of two percentages; its sign is left to the verb.
  ///   - decimals: The decimals; without them none for a whole difference, else one or as many as it
  ///     takes, up to three, that a difference is not printed as 0.
  /// - Returns: The words; the singular for one and less, as the *Associated Press Stylebook* has it.
  public static func points(_ difference: Double, decimals: Int? = nil) -> String {
    let size = abs(difference)
    let isWhole = abs(size - size.rounded()) < 1e-6
    let count = decimals ?? (isWhole ? 0 : max(1, Self.decimals(size) { $0 != 0 }))
    let text = NumberText.decimal(size, decimals: count)
    let isSingular = text == "1" || (text.hasPrefix("0.") && size > 0)
    return "\(text) percentage \(isSingular ? "point" : "points")"
  }

  private static func decimals(_ size: Double, until holds: (Double) -> Bool) -> Int {
    var scale = 1.0
    for decimals in 0..<maximumDecimals {
      if holds((size * scale).rounded() / scale) { return decimals }
      scale *= 10
    }
    return maximumDecimals
  }
}
