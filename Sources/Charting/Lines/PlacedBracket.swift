import SceneGraph

/// A bracket over a line: a level line broken by its text, with a leg down to each of two points.
struct PlacedBracket {
  /// The text, such as "+62%".
  var text: FittedText
  /// The y of the level line.
  var y: Double
  /// The legs, the left one first.
  var legs: [Leg]

  /// An upright line from the bracket to above a point or its label.
  struct Leg {
    var x: Double
    var top: Double
    var bottom: Double
  }

  /// The height that a bracket takes at a size of labels.
  static func room(_ size: Double) -> Double { size * 1.9 }
}

extension LineLayout {
  /// Places the brackets of a plot above each other, or returns nothing when one has no room.
  ///
  /// - Parameters:
  ///   - plot: The plot, of a single line.
  ///   - frame: The frame.
  ///   - labels: The boxes of the labels of the brackets' ends by period.
  ///   - size: The size of labels.
  ///   - bottom: The lower end of the room for brackets.
  /// - Returns: The brackets in the order of the plot.
  /// - Throws: `LayoutError` for a text that cannot be measured.
  func placedBrackets(
    _ plot: LinePlot, frame: LineFrame, labels: [(period: Int, box: Rectangle)], size: Double,
    bottom: Double
  ) throws(LayoutError) -> [PlacedBracket]? {
    let values = values(plot, series: 0)
    var placed: [PlacedBracket] = []
    for (level, bracket) in plot.brackets.enumerated() {
      let text = try typesetter.line(bracket.text, Font(.bold, size: size))
      let y = (bottom - (Double(level) + 0.5) * PlacedBracket.room(size)).rounded()
      let legs = [bracket.from, bracket.to].compactMap { period -> PlacedBracket.Leg? in
        guard let value = values[period] else { return nil }
        let point = frame.point(period, value)
        let x = point.x.rounded()
        let crossed = labels.filter { _, box in
          box.x - size * 0.2 < x && x < box.right + size * 0.2 && box.y < point.y
        }.map(\.box.y)
        let end = min(point.y - dotRadius, crossed.min() ?? .infinity) - size * 0.3
        return .init(x: x, top: y, bottom: max(y, end.rounded()))
      }.sorted { $0.x < $1.x }
      guard legs.count == 2, legs[1].x - legs[0].x >= text.width + size * 1.4 else { return nil }
      placed.append(PlacedBracket(text: text, y: y, legs: legs))
    }
    return placed
  }

  /// Draws the brackets of a plot.
  func drawBrackets(_ sized: SizedLines, draft: inout SceneDraft) {
    let stroke = preset.axisStroke
    for bracket in sized.brackets {
      guard let left = bracket.legs.first, let right = bracket.legs.last else { continue }
      let middle = ((left.x + right.x) / 2).rounded()
      let half = (bracket.text.width / 2 + bracket.text.font.size * 0.35).rounded(.up)
      let boxes =
        [
          Rectangle(
            left: left.x, top: bracket.y, right: middle - half, bottom: bracket.y + stroke),
          Rectangle(
            left: middle + half, top: bracket.y, right: right.x + stroke, bottom: bracket.y + stroke
          ),
        ]
        + bracket.legs.map {
          Rectangle(left: $0.x, top: $0.top, right: $0.x + stroke, bottom: $0.bottom)
        }
      for box in boxes where box.width > 0 && box.height > 0 {
        draft.add(Shape(.rectangle(box), role: .annotation, color: theme.secondaryInk))
      }
      draft.place(
        bracket.text, role: .annotation, x: Double(middle),
        baseline: bracket.y + stroke / 2 + bracket.text.metrics.capHeight / 2, alignment: .center,
        color: theme.ink)
    }
  }
}
