/// The search for the name that somebody meant.
public enum NearestName {
  /// Returns the candidate that differs least from a name, or nothing when none is close.
  ///
  /// Close means an edit distance, ignoring case, of at most a third of the name's length and at
  /// least one. The earlier of two equally close candidates wins.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths for each candidate; names over 64 characters are
  ///   not compared.
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    let limit = max(1, name.count / 3)
    var best: (name: String, distance: Int)?
    guard name.count <= 64 else { return nil }
    for candidate in candidates where candidate.count <= 64 {
      let distance = distance(Array(name.lowercased()), Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Returns a phrase that says what is allowed and what was perhaps meant.
  ///
  ///     NearestName.hint(for: "refered", among: ["referred", "charged"], noun: "measures")
  ///     // "did you mean \"referred\"? measures are: referred, charged"
  public static func hint(for name: String, among candidates: [String], noun: String) -> String {
    guard !candidates.isEmpty else { return "there are no \(noun)" }
    let shown = candidates.prefix(24).joined(separator: ", ")
    let rest = candidates.count > 24 ? " and \(candidates.count - 24) more" : ""
    let guess = nearest(to: name, among: candidates).map { "did you mean \"\($0)\"? " } ?? ""
    return "\(guess)\(noun) are: \(shown)\(rest)"
  }

  /// Returns the number of insertions, deletions, substitutions and swaps between two texts.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious = [Int]()
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          previous[column + 1] + 1, current[column] + 1,
          previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
