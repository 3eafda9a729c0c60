/// A place to gather problems, so that all of a file are reported at once.
///
/// A collector is used by one reading from its start to its end and is never shared.
public final class DiagnosticCollector {
  /// The problems so far, in the order of finding.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Creates an empty collector.
  public init() {}

  /// Adds a problem.
  public func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Adds an error with its place.
  public func error(
    at location: SourceLocation?, keyPath: String? = nil, code: String? = nil, _ message: String
  ) {
    add(Diagnostic(.error, code: code, at: location, keyPath: keyPath, message))
  }

  /// Whether any problem is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Throws everything gathered if any of it is an error.
  public func throwErrors() throws(DiagnosticList) {
    if hasErrors { throw DiagnosticList(diagnostics) }
  }
}
