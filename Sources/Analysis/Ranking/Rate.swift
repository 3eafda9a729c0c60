/// A count per 100,000 of a stated population of the same year.
public struct Rate: Hashable, Sendable {
  /// The number of things or persons counted.
  public let count: Double
  /// The number of residents, above zero.
  public let population: Double

  /// The population that rates are stated for.
  public static let per = 100_000.0

  /// Creates a rate, or nothing when the population is not above zero.
  public init?(count: Double, population: Double) {
    guard population > 0, population.isFinite, count.isFinite else { return nil }
    self.count = count
    self.population = population
  }

  /// The count divided by the population, times 100,000.
  public var value: Double { count / population * Self.per }
}
