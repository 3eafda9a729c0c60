/// Words that are true of a change's exact value.
public enum ChangeWording {
  /// Returns "rose", "fell" or "was unchanged".
  public static func verb(_ change: Change) -> String {
    switch change.direction {
    case .rose: "rose"
    case .fell: "fell"
    case .unchanged: "was unchanged"
    }
  }

  /// Returns the multiple in words, such as "more than doubled", or nothing below two.
  ///
  /// "Doubled" is said only of exactly twice to under 2.05 times, from 2.0 up; "more than doubled" up
  /// to three times; and so on. Halving is not put into words.
  public static func multiple(_ change: Change) -> String? {
    guard let factor = change.factor, factor >= 2 else { return nil }
    let names = [2: "doubled", 3: "tripled", 4: "quadrupled"]
    let whole = Int(min(factor, 1e6))
    let isNearly = factor - Double(whole) < 0.05
    if let name = names[whole] { return isNearly ? name : "more than \(name)" }
    return isNearly ? "rose to \(whole) times" : "rose to more than \(whole) times"
  }
}
