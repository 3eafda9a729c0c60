/// Stems under which the forms of a word meet: "referrals" and "referred".
enum WordStem {
  private static let endings = [
    "ations", "ation", "als", "al", "ions", "ion", "ings", "ing", "ed", "es", "s", "e",
  ]

  /// Words that name no quantity.
  static let empty: Set<String> = [
    "person", "people", "of", "to", "the", "in", "u.s", "us", "and", "or", "with", "for",
    "attorney",
    "number", "district", "court", "all", "by", "a", "an", "from", "at", "on", "share", "total",
    "human", "traffick", "year", "fiscal", "unit", "stat", "united", "count", "whom", "as", "that",
  ]

  /// Verbs whose nouns have another stem.
  private static let irregular = [
    "admitted": "admission", "admit": "admission", "held": "custody", "hold": "custody",
  ]

  /// Returns the stem of a word in lower case; four letters or more stay, three before an "s".
  static func stem(_ word: String) -> String {
    var word = irregular[word] ?? word
    for ending in endings
    where word.hasSuffix(ending) && word.count - ending.count >= (ending == "s" ? 3 : 4) {
      word.removeLast(ending.count)
      break
    }
    if word.count > 4, let last = word.last, word.dropLast().last == last { word.removeLast() }
    return word
  }

  /// Returns the stems of a text's words that say something.
  static func stems(of text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }.map {
        stem(String($0).replacing(".", with: ""))
      }
    ).subtracting(empty).subtracting([""])
  }
}
