/// All problems of a piece of work, thrown together.
public struct DiagnosticList: Error, Hashable, Sendable {
  /// The problems in the order of their places; at least one is an error.
  public var diagnostics: [Diagnostic]

  /// Creates a list from what was gathered, sorted by place; what has no place comes last.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (let first?, let second?) where first != second: first < second
      case (nil, .some): false
      case (.some, nil): true
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  /// Creates a list of one error.
  public init(
    at location: SourceLocation? = nil, keyPath: String? = nil, code: String? = nil,
    _ message: String
  ) {
    self.init([Diagnostic(.error, code: code, at: location, keyPath: keyPath, message)])
  }
}

extension DiagnosticList: CustomStringConvertible {
  /// One line a problem.
  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
