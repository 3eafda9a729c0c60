/// A tile-grid map: a tile of equal size for each place, coloured by the class of its value.
public struct TilePlot: Hashable, Sendable, Encodable {
  /// The tiles.
  public var marks: [TileMark]
  /// The names of the classes from the lowest, such as "under 1.0" and "1.0 to 1.9".
  public var classes: [String]
  /// The name of the class of places without a value, such as "not available".
  public var missing: String

  /// The most classes that can be told apart.
  public static let maximumClasses = 5

  /// Creates a plot.
  public init(marks: [TileMark], classes: [String], missing: String) {
    self.marks = marks
    self.classes = classes
    self.missing = missing
  }
}
