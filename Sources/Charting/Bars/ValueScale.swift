/// The straight mapping of values to pixels along the value axis of bars.
struct ValueScale: Hashable {
  /// The pixel of zero, a whole number.
  var zero: Double
  /// Pixels for each unit of value, not negative.
  var unit: Double
  /// Whether values grow upwards.
  var isVertical: Bool

  /// Returns the whole pixel nearest to a value.
  func position(_ value: Double) -> Double {
    let offset = (value * unit).rounded()
    return isVertical ? zero - offset : zero + offset
  }

  /// A value that needs room, and the pixels that its label takes beyond it.
  struct Extent {
    var value: Double
    var padding: Double
    /// Whether a mark ends here, rather than a tick or the axis.
    var isMark = true
  }

  /// Finds the largest scale at which all extents fit, and sets the longest bar to whole pixels.
  ///
  /// - Parameters:
  ///   - extents: The values with the room of their labels, on their own side of zero.
  ///   - length: The pixels there are.
  /// - Returns: Pixels a unit and the pixels needed on the negative side; nothing without room.
  static func fitting(
    _ extents: [Extent], in length: Double
  ) -> (unit: Double, negativeRoom: Double)? {
    let none = Extent(value: 0, padding: 0)
    let positives = extents.filter { $0.value >= 0 } + [none]
    let negatives = extents.filter { $0.value < 0 } + [none]
    var unit = Double.infinity
    for up in positives {
      for down in negatives {
        let span = up.value - down.value
        let room = length - up.padding - down.padding
        guard room > 0 else { return nil }
        if span > 0 { unit = min(unit, room / span) }
      }
    }
    guard unit.isFinite else { return (0, negatives.map(\.padding).max() ?? 0) }
    let longest = extents.filter(\.isMark).map { abs($0.value) }.max() ?? 0
    guard longest > 0 else { return (unit, negatives.map(\.padding).max() ?? 0) }
    let pixels = (longest * unit).rounded(.down)
    guard pixels >= 1 else { return nil }
    unit = pixels / longest
    let room = negatives.map { (-$0.value * unit).rounded(.up) + $0.padding }.max() ?? 0
    return (unit, room)
  }
}
