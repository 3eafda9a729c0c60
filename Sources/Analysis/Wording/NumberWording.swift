/// Numbers in prose as the Associated Press writes them.
public enum NumberWording {
  /// Returns a whole number from one to nine spelled out, any other in numerals with thousands commas.
  public static func cardinal(_ number: Int) -> String {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    if (1...9).contains(number) { return words[number - 1] }
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// Returns an ordinal in prose: "first" to "ninth" spelled out, then "10th", "21st".
  public static func ordinal(_ number: Int) -> String {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    ]
    return (1...9).contains(number) ? words[number - 1] : RankWording.ordinal(number)
  }

  /// Returns a count with its noun in the right number, such as "one person" or "2,198 persons".
  public static func counted(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(cardinal(number)) \(number == 1 ? singular : plural)"
  }
}
