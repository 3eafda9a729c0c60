import DatasetReading

/// A notice that a definition or the house file accepts.
public struct AllowedNotice: Hashable, Sendable {
  /// The code, such as `PD104`.
  public let code: Located<String>
  /// Why it is accepted.
  public let reason: String

  /// The files in which notices are accepted, each those that concern it.
  enum Place {
    case definition
    case house

    /// The codes of the notices.
    var codes: [String] {
      Rule.all.filter { $0.isNotice && $0.isOfHouse == (self == .house) }.map(\.code)
    }
  }

  /// Returns the notice that an element of the list `allow` accepts, with its reason.
  ///
  /// A code that is none is an error, and so is that of an error, which no reason makes right.
  static func read(_ cursor: JSONCursor, in place: Place) -> AllowedNotice? {
    guard let object = cursor.object(allowing: DefinitionKeys.names(DefinitionKeys.allow)),
      let codeCursor = object.required("code"), let code = codeCursor.string(),
      let reasonCursor = object.required("reason"), let reason = reasonCursor.string()
    else { return nil }
    if reason.allSatisfy(\.isWhitespace) { reasonCursor.error("the reason is empty") }
    if !place.codes.contains(code) { codeCursor.error(refusal(of: code, in: place)) }
    return AllowedNotice(code: Located(code, codeCursor), reason: reason)
  }

  private static func refusal(of code: String, in place: Place) -> String {
    let hint = NearestName.hint(for: code, among: place.codes, noun: "notices")
    guard let rule = Rule.all.first(where: { $0.code == code }) else {
      return "unknown code \"\(code.excerpt)\"; \(hint)"
    }
    let notices = "notices are: \(place.codes.joined(separator: ", "))"
    guard rule.isNotice else {
      return "\"\(code)\" is an error, which no reason makes right; \(notices)"
    }
    return
      "\"\(code)\" is accepted in \(rule.isOfHouse ? "house.json" : "a definition"), not here; "
      + notices
  }
}

extension Rule {
  /// Whether the house file breaks the rule, rather than a chart or its data.
  public var isOfHouse: Bool { ["PD301", "PD302", "PD303"].contains(code) }
}
