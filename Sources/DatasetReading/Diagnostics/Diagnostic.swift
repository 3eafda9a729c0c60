/// Something wrong, or worth telling, about a file or a chart.
public struct Diagnostic: Hashable, Sendable {
  /// How grave it is.
  public var severity: Severity
  /// The stable code of a statistical rule, such as `PD101`.
  public var code: String?
  /// Where it is; nothing when it concerns no one place.
  public var location: SourceLocation?
  /// The path of keys inside a JSON file, such as `analysis.trend.from`.
  public var keyPath: String?
  /// What was found and what is allowed, in lower case and without a full stop.
  public var message: String
  /// Whether something that was asked for is not there, rather than faulty.
  public var isMissingInput = false

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, code: String? = nil, at location: SourceLocation? = nil,
    keyPath: String? = nil, _ message: String
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.keyPath = keyPath
    self.message = message
  }

  /// How grave a diagnostic is.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing can be drawn from it.
    case error
    /// It is drawn, and should be known.
    case notice
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The message in the form `path:line:column: error: message`.
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    let key = keyPath.map { "\($0): " } ?? ""
    let rule = code.map { " [\($0)]" } ?? ""
    return "\(place)\(severity.rawValue): \(key)\(message)\(rule)"
  }
}
