/// Numbers as the Associated Press writes them in news: thousands commas, numerals with "%".
public enum NumberText {
  /// Returns a number with thousands commas and a fixed number of decimals.
  ///
  /// Halves are rounded away from zero. A negative number has the minus sign U+2212.
  public static func decimal(_ value: Double, decimals: Int = 0) -> String {
    guard value.isFinite else { return "n/a" }
    let places = max(0, min(decimals, 6))
    let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (abs(value) * power).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "\(value)" }
    let digits = String(UInt64(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = Array(padded.dropLast(places))
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    let fraction = places > 0 ? "." + padded.suffix(places) : ""
    return (value < 0 && scaled > 0 ? "\u{2212}" : "") + grouped + fraction
  }

  /// Returns a count, with decimals only where it has them.
  public static func count(_ value: Double) -> String {
    decimal(value, decimals: value.rounded() == value ? 0 : 1)
  }

  /// Returns a percentage with its sign, such as "62%".
  public static func percent(_ value: Double, decimals: Int = 0) -> String {
    decimal(value, decimals: decimals) + "%"
  }

  /// Returns a whole number from one to nine spelled out, any other in numerals.
  public static func spelled(_ number: Int) -> String {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return (1...9).contains(number) ? words[number - 1] : decimal(Double(number))
  }
}
