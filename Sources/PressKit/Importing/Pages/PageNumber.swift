/// A number as it stands on a web page.
struct PageNumber: Hashable, Sendable {
  /// The digits without commas, such as "1103" or "92.5".
  var text: String
  /// Whether a percent sign follows.
  var isPercent: Bool
  /// Whether it was written as a whole or decimal number with commas in their places and no sign that
  /// makes it something else, such as a minus, a plus or a letter that multiplies it.
  var isCount: Bool
  /// Where it stands, with its percent sign.
  var range: Range<String.Index>

  /// Whether it may be a year: four digits from 1900 to 2100 without a comma.
  var isYearLike: Bool {
    text.count == 4 && !isPercent && (Int(text).map { (1900...2100).contains($0) } ?? false)
      && !hasComma
  }
  private var hasComma: Bool

  /// Returns every number of a text: each run of digits with the commas and points within it.
  static func all(in text: String) -> [PageNumber] {
    var numbers: [PageNumber] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard isDigit(text[index]) else {
        index = text.index(after: index)
        continue
      }
      let start = index
      var end = index
      while index < text.endIndex, isDigit(text[index]) || ",.".contains(text[index]) {
        index = text.index(after: index)
        if isDigit(text[text.index(before: index)]) { end = index }
      }
      index = end
      numbers.append(number(text, start..<end))
      index = max(index, numbers[numbers.count - 1].range.upperBound)
    }
    return numbers
  }

  private static func number(_ text: String, _ digits: Range<String.Index>) -> PageNumber {
    let written = text[digits]
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1
      || (1...3).contains(groups[0].count) && groups[0].first != "0"
        && groups.dropFirst().allSatisfy { $0.count == 3 }
    let isWritten =
      isGrouped && parts.count <= 2 && parts.dropFirst().allSatisfy { !$0.contains(",") }
      && written.count <= 15
    var end = digits.upperBound
    let next = text[end...].first { $0 != " " }
    let isPercent = next == "%"
    if isPercent, let sign = text[end...].firstIndex(of: "%") { end = text.index(after: sign) }
    let before =
      digits.lowerBound > text.startIndex ? text[text.index(before: digits.lowerBound)] : " "
    let after = end < text.endIndex ? text[end] : " "
    // A hyphen or a short dash at the number may be a minus, or join it to another.
    let isAlone = !"-\u{2013}\u{2212}+#$<>~.,".contains(before) && !"+/-\u{2013}".contains(after)
    return PageNumber(
      text: String(written.filter { $0 != "," }), isPercent: isPercent,
      isCount: isWritten && isAlone, range: digits.lowerBound..<end, hasComma: groups.count > 1)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
