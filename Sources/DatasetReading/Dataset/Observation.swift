/// A published value, or the reason why there is none.
public enum Observation: Hashable, Sendable {
  /// A finite number in the measure's unit.
  case value(Double)
  /// No number, and why.
  case missing(MissingReason)

  /// The number, if there is one.
  public var number: Double? {
    if case .value(let number) = self { number } else { nil }
  }
}
