public import SceneGraph

/// A reason why a chart cannot be laid out.
public enum LayoutError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Text cannot be measured.
  case text(TextMeasuringError)
  /// Something has no room, with what would help.
  case doesNotFit(what: String, remedy: String)
  /// The specification has a fault.
  case invalid(String)

  /// The message for people.
  public var description: String {
    switch self {
    case .text(let error): error.description
    case .doesNotFit(let what, let remedy): "\(what) does not fit; \(remedy)"
    case .invalid(let reason): reason
    }
  }
}
