/// Words that are true of a change's exact value.
public enum ChangeWording {
  /// Returns "rose", "fell", "was unchanged" or, for estimates that chance could have set apart, "was not
  /// significantly different".
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - isPlural: Whether the subject is several, so that "were" is said.
  /// - Returns: The words.
  public static func verb(_ change: Change, isPlural: Bool = false) -> String {
    let copula = isPlural ? "were" : "was"
    guard change.isSignificant else { return "\(copula) not significantly different" }
    return switch change.direction {
    case .rose: "rose"
    case .fell: "fell"
    case .unchanged: "\(copula) unchanged"
    }
  }

  /// Returns the multiple in words, such as "more than doubled", or nothing below two or for a change
  /// that is not significant.
  ///
  /// "Doubled" is said of exactly twice to under 2.05 times; "more than doubled" up
  /// to three times; and so on. From five times up the number is said: "rose to more than five times".
  public static func multiple(_ change: Change) -> String? {
    guard change.isSignificant, let factor = change.factor, factor >= 2 else { return nil }
    let names = [2: "doubled", 3: "tripled", 4: "quadrupled"]
    let whole = Int(min(factor, 1e6))
    // The rest of 2.05 is a little less than 0.05 in binary.
    let isNearly = factor - Double(whole) < 0.05 - 1e-9
    if let name = names[whole] { return isNearly ? name : "more than \(name)" }
    let times = NumberWording.cardinal(whole)
    return isNearly ? "rose to \(times) times" : "rose to more than \(times) times"
  }

  /// Returns a fall in words, such as "fell by half" or "fell by more than three-quarters"; nothing for
  /// a fall of less than half or one that is not significant.
  ///
  /// "By half" is said of falls from exactly half to under 52.5 percent.
  public static func fall(_ change: Change) -> String? {
    guard change.isSignificant, let factor = change.factor, factor <= 0.5, factor >= 0 else {
      return nil
    }
    if factor == 0 { return "fell to zero" }
    if factor > 0.475 { return "fell by half" }
    if factor > 0.25 { return "fell by more than half" }
    return factor == 0.25 ? "fell by three-quarters" : "fell by more than three-quarters"
  }

  /// Returns a run of changes in words, such as "rose five years in a row", or nothing under two.
  public static func run(_ run: TrendSeries.Run) -> String? {
    guard run.length >= 2 else { return nil }
    let verb = run.direction == .rose ? "rose" : "fell"
    return "\(verb) \(NumberWording.cardinal(run.length)) years in a row"
  }
}
