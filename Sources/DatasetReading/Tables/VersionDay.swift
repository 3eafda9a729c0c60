/// The reading of the day in "Date of version", which publishers write in several styles.
enum VersionDay {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Returns the day as YYYY-MM-DD, or nothing.
  ///
  /// Reads `11/30/23`, `4/30/2020`, `8/8/01`, `December 8, 2009`, `Dec. 8, 2009` and `2009-12-08`. A
  /// year of two digits is of 1970 to 2069.
  static func iso(_ text: String) -> String? {
    let text = text.trimmed
    if DayText.isDay(text) { return text }
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if numbers.count == 3, let month = number(numbers[0], digits: 1...2),
      let day = number(numbers[1], digits: 1...2), let year = year(numbers[2])
    {
      return Self.day(year, month, day)
    }
    let words = text.split { $0 == " " || $0 == "," || $0 == "." || $0 == "\u{A0}" }.map(
      String.init)
    guard words.count == 3, words[0].count >= 3,
      let month = months.firstIndex(where: { $0.hasPrefix(words[0].lowercased()) }),
      let day = number(words[1], digits: 1...2), let year = number(words[2], digits: 4...4)
    else { return nil }
    return Self.day(year, month + 1, day)
  }

  private static func year(_ text: String) -> Int? {
    if let year = number(text, digits: 4...4) { return year }
    return number(text, digits: 2...2).map { $0 < 70 ? 2000 + $0 : 1900 + $0 }
  }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(text)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    func padded(_ number: Int, _ count: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    let text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    return DayText.isDay(text) ? text : nil
  }
}
