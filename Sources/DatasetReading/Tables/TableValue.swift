/// A published number, exactly as it was printed.
public struct TableValue: Hashable, Sendable {
  /// The number in plain decimal form with the decimals of the file, such as "-25.70".
  public let text: String
  /// The number.
  public let number: Double
  /// Whether it was printed with commas between thousands.
  public let isGrouped: Bool
  /// Whether a dollar sign stood before it.
  public let hasDollar: Bool

  /// The number of digits after the point.
  public var decimals: Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  /// Whether it could be a year: four plain digits from 1900 to 2100.
  var isYearLike: Bool {
    !isGrouped && !hasDollar && text.utf8.count == 4 && decimals == 0
      && (1900...2100).contains(number)
  }

  /// The number as the publisher writes it.
  var written: String {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    var whole = parts.first.map(String.init) ?? "0"
    if isGrouped {
      var grouped = ""
      for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
        grouped.append(digit)
      }
      whole = grouped
    }
    return (isNegative ? "-" : "") + (hasDollar ? "$" : "") + whole
      + (parts.count > 1 ? ".\(parts[1])" : "")
  }

  /// Reads a number at the start of a text, and returns it with what follows it.
  ///
  /// Commas must stand between groups of three digits; at most fifteen digits are read, which a
  /// `Double` holds exactly.
  static func read(_ source: String) -> (value: TableValue, rest: Substring)? {
    var rest = Substring(source)
    var isNegative = false
    var hasDollar = false
    while let sign = rest.first, sign == "-" || sign == "$" {
      if sign == "-", isNegative { return nil }
      if sign == "$", hasDollar { return nil }
      isNegative = isNegative || sign == "-"
      hasDollar = hasDollar || sign == "$"
      rest.removeFirst()
    }
    let whole = rest.prefix { $0.isASCIIDigit || $0 == "," }
    rest = rest[whole.endIndex...]
    var fraction: Substring = ""
    if rest.first == "." {
      fraction = rest.dropFirst().prefix(while: \.isASCIIDigit)
      guard !fraction.isEmpty else { return nil }
      rest = rest[fraction.endIndex...]
    }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    let digits = groups.joined()
    guard !digits.isEmpty || !fraction.isEmpty, digits.count + fraction.count <= 15 else {
      return nil
    }
    let text =
      (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits)
      + (fraction.isEmpty ? "" : ".\(fraction)")
    guard let number = Double(text) else { return nil }
    return (
      TableValue(text: text, number: number, isGrouped: groups.count > 1, hasDollar: hasDollar),
      rest
    )
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
