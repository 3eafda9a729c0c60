import SceneGraph

/// The labels of a time axis, thinned until they keep apart.
struct TimeAxis {
  /// The labels by period; nothing for a period without one.
  var labels: [FittedText?]
  /// The centres of the labels by period: under their periods, but within the bounds.
  var centers: [Double]

  /// The height of the highest label.
  var height: Double { labels.compactMap { $0?.height }.max() ?? 0 }

  /// Fits labels to the steps between periods, or returns nothing when not even the ends fit.
  ///
  /// The last period always has its label, and so has the first where the two keep apart. Between
  /// them every second, third, fifth or tenth is labelled when not all fit, or none at all.
  init?(
    _ periods: [BarPlot.Category], at positions: [Double], font: Font, within width: Double,
    bounds: ClosedRange<Double>, endsOnly: Bool = false, typesetter: Typesetter
  ) throws(LayoutError) {
    let clear = font.size * 0.5
    var fitted: [FittedText] = []
    for period in periods {
      guard
        let text = try typesetter.fit(period.label, font, width: width, maxLines: 2)
      else { return nil }
      fitted.append(text)
    }
    guard fitted.allSatisfy({ $0.width <= bounds.upperBound - bounds.lowerBound }) else {
      return nil
    }
    let centers = zip(positions, fitted).map { position, text in
      min(max(position, bounds.lowerBound + text.width / 2), bounds.upperBound - text.width / 2)
    }
    let last = periods.count - 1
    for step in endsOnly ? [1, max(1, last)] : [1, 2, 3, 4, 5, 10, 20, max(1, last)] {
      var chosen = Set(stride(from: last, through: 0, by: -step))
      if !chosen.contains(0) {
        chosen.insert(0)
        // The first label pushes its nearest neighbour out when they would touch.
        if let neighbour = chosen.filter({ $0 > 0 }).min(), neighbour != last,
          neighbour < step
        {
          chosen.remove(neighbour)
        }
      }
      let order = chosen.sorted()
      let areApart = zip(order, order.dropFirst()).allSatisfy { left, right in
        centers[left] + fitted[left].width / 2 + clear
          <= centers[right] - fitted[right].width / 2
      }
      if areApart {
        self.centers = centers
        labels = fitted.indices.map { chosen.contains($0) ? fitted[$0] : nil }
        return
      }
    }
    return nil
  }

  /// Returns the axis of a panel to the right.
  func moved(by offset: Double) -> TimeAxis {
    var axis = self
    axis.centers = centers.map { $0 + offset }
    return axis
  }

  /// Whether periods go without a label.
  var isThinned: Bool { labels.contains { $0 == nil } }
}
