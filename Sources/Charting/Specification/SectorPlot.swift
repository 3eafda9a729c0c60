/// A pie or donut of a real partition.
///
/// Sectors are drawn clockwise from 12 o'clock in the order given: largest first, then what is
/// left over.
public struct SectorPlot: Hashable, Sendable, Encodable {
  /// The parts.
  public var marks: [SectorMark]
  /// The lines in the hole, such as the base; nothing for a pie.
  public var hole: Hole?

  /// Creates a plot.
  public init(marks: [SectorMark], hole: Hole? = nil) {
    self.marks = marks
    self.hole = hole
  }

  /// The text in a donut's hole.
  public struct Hole: Hashable, Sendable, Encodable {
    /// The number, set large, such as "1,169".
    public var number: String
    /// What it counts, such as "defendants charged".
    public var noun: String

    /// Creates the text.
    public init(number: String, noun: String) {
      self.number = number
      self.noun = noun
    }
  }
}
