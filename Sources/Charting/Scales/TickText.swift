/// Numbers as axes and labels print them.
public enum TickText {
  /// Returns a number with thousands commas and a fixed number of decimals.
  ///
  /// Halves are rounded away from zero. A negative number has the minus sign U+2212. A number that is
  /// not finite gives the empty text; one from 9e15 up is written as Swift writes it.
  public static func text(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "" }
    let places = max(0, min(decimals, 12))
    let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (abs(value) * power).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "\(value)" }
    let digits = String(UInt64(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = padded.dropLast(places)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    let sign = value < 0 && scaled > 0 ? "\u{2212}" : ""
    return sign + grouped + (places > 0 ? "." + padded.suffix(places) : "")
  }
}
