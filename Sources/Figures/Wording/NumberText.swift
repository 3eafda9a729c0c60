import Charting

/// Numbers as the Associated Press writes them in news: thousands commas, numerals with "%".
public enum NumberText {
  /// Returns a number with thousands commas and a fixed number of decimals, at most six.
  ///
  /// Halves are rounded away from zero. A number that is not finite gives "n/a".
  public static func decimal(_ value: Double, decimals: Int = 0) -> String {
    value.isFinite ? TickText.text(value, decimals: min(decimals, 6)) : "n/a"
  }

  /// Returns a count, with decimals only where it has them.
  public static func count(_ value: Double) -> String {
    decimal(value, decimals: value.rounded() == value ? 0 : 1)
  }

  /// Returns a number rounded to two significant digits, as is due where it comes from approximate figures.
  public static func approximate(_ value: Double) -> Double {
    guard value.isFinite else { return value }
    var unit = 1.0
    while abs(value) / unit >= 100 { unit *= 10 }
    return (value / unit).rounded() * unit
  }

  /// Returns a percentage with its sign, such as "62%".
  public static func percent(_ value: Double, decimals: Int = 0) -> String {
    decimal(value, decimals: decimals) + "%"
  }
}
