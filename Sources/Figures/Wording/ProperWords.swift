/// Words that keep their capital within a sentence.
enum ProperWords {
  /// The words with which names of categories begin that are proper names: peoples, places, months.
  private static let words: Set<String> = [
    "African", "Alaska", "Alaskan", "American", "Asian", "European", "Hawaiian", "Hispanic",
    "Indian", "Latina", "Latino", "Middle", "Native", "Pacific", "United", "January", "February",
    "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// Returns a text as it stands within a sentence.
  ///
  /// "Male" becomes "male"; "Hispanic" and "U.S. citizen" stay.
  static func lowercasedStart(_ text: String) -> String {
    guard let first = text.first, first.isUppercase else { return text }
    let word = text.prefix { $0.isLetter }
    // "U.S.", "DNA" and "I" are no words of their own.
    guard word.count > 1, word.dropFirst().allSatisfy(\.isLowercase), !words.contains(String(word))
    else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
