import SceneGraph

/// The plot's box with its value scale and the places of the periods.
struct LineFrame {
  /// The box that lines and grid may fill.
  var box: Rectangle
  /// The mapping of values.
  var scale: ValueScale
  /// The ticks of the value axis.
  var ticks: Ticks
  /// The x of each period.
  var positions: [Double]

  /// Creates a frame whose value axis runs from the lowest to the highest tick over the whole box.
  ///
  /// Periods stand in proportion to time where all have a place in it and they rise, else evenly.
  init(
    box: Rectangle, periods: [BarPlot.Category], ticks: Ticks, inset: Double,
    endInset: Double? = nil
  ) {
    self.box = box
    self.ticks = ticks
    let low = ticks.values.first ?? 0
    let high = ticks.values.last ?? 0
    let unit = high > low ? box.height.rounded(.down) / (high - low) : 0
    scale = ValueScale(
      zero: (box.bottom + low * unit).rounded(), unit: unit, isVertical: true)
    let places = BandScale.rising(periods.map(\.position)) ?? periods.indices.map(Double.init)
    let first = places.first ?? 0
    let span = (places.last ?? 0) - first
    let width = box.width - inset - (endInset ?? inset)
    let left = box.x + inset
    positions = places.map { place in
      span > 0 ? left + (place - first) / span * width : box.center.x
    }
  }

  /// Returns the point of a value at a period.
  func point(_ period: Int, _ value: Double) -> Point {
    Point(x: positions[period], y: scale.zero - value * scale.unit)
  }
}

extension LineFrame {
  /// Tells whether there are ticks at more than one value and lines of a height fit between them.
  func keepsTicksApart(_ height: Double) -> Bool {
    guard ticks.values.count > 1 else { return false }
    return (ticks.values[1] - ticks.values[0]) * scale.unit >= height + 2
  }

  /// Returns the runs of points that a line joins: gaps and breaks part them.
  ///
  /// - Parameters:
  ///   - values: The values by period.
  ///   - breaks: The periods before which the line is interrupted.
  /// - Returns: The periods of each run, in order.
  func runs(of values: [Double?], breaks: [Int]) -> [[Int]] {
    var runs: [[Int]] = []
    var isOpen = false
    for (period, value) in values.enumerated() {
      guard value != nil else {
        isOpen = false
        continue
      }
      if isOpen, !breaks.contains(period) {
        runs[runs.count - 1].append(period)
      } else {
        runs.append([period])
        isOpen = true
      }
    }
    return runs
  }
}
