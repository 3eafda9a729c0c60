/// The end of an axis of shares.
enum ShareAxis {
  /// The share in percent from which on an axis goes to the whole.
  private static let half = 50.0

  /// Returns where an axis of shares ends: at the whole, or at the longest bar where all are small.
  ///
  /// Shares of a few percent would all be stubs beside an empty plot of 100%. Bars start at zero either way.
  ///
  /// - Parameter shares: The shares in percent.
  /// - Returns: 100, or nothing where every share is under a half.
  static func maximum(_ shares: [Double]) -> Double? {
    (shares.max() ?? 0) < half ? nil : 100
  }
}
