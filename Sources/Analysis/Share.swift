/// A percentage that cannot be without its base.
public struct Share: Hashable, Sendable {
  /// The percentage, 0 to 100 for a part.
  public let percent: Double
  /// The number of decimals that are known: those published, or those asked for.
  public let decimals: Int
  /// What it is a percentage of.
  public let base: Base

  /// Creates a share of a base.
  public init(percent: Double, decimals: Int, of base: Base) {
    self.percent = percent
    self.decimals = decimals
    self.base = base
  }

  /// Creates the share that a count is of a base, known to one decimal.
  public init(_ count: Double, of base: Base) {
    self.init(percent: count / base.count * 100, decimals: 1, of: base)
  }
}
