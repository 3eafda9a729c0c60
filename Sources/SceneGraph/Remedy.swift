/// Something that layout did because room was short.
public struct Remedy: Hashable, Sendable {
  /// What was done.
  public var kind: Kind
  /// What it was done to, in words.
  public var subject: String

  /// Creates a remedy.
  public init(_ kind: Kind, _ subject: String) {
    self.kind = kind
    self.subject = subject
  }

  /// The remedies, in the order in which layout tries them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Text was set in more lines.
    case wrapped
    /// Text was set smaller, within limits.
    case shrunk
    /// A label was moved out of its mark, with a leader line where needed.
    case movedOutside
    /// Vertical bars became horizontal.
    case turnedHorizontal
    /// An axis got fewer ticks.
    case fewerTicks
    /// Names got lines of their own above their marks, over the whole width.
    case movedAbove
    /// Words took their short form.
    case shortened
  }
}
