import SceneGraph

/// A text divided into lines at a size.
struct FittedText: Hashable {
  /// The lines from the top; at least one.
  var lines: [String]
  /// The widths of the lines in pixels.
  var widths: [Double]
  /// The font that they fit in.
  var font: Font
  /// The vertical extents of each line.
  var metrics: LineMetrics

  /// The width of the widest line.
  var width: Double { widths.max() ?? 0 }

  /// Whether a short word stands alone on a line before the last, which looks like a mistake.
  var hasStub: Bool { widths.dropLast().contains { $0 < 0.45 * width } }

  /// The distance between baselines.
  var leading: Double { max((font.size * 1.22).rounded(.up), metrics.height.rounded(.up)) }

  /// The height at which rows of texts, each centred on its capitals, keep apart whatever their order.
  static func rowHeight(of texts: [FittedText]) -> Double {
    let up = texts.map { $0.metrics.ascent + Double($0.lines.count - 1) * $0.leading / 2 }.max()
    let down = texts.map { $0.metrics.descent + Double($0.lines.count - 1) * $0.leading / 2 }.max()
    return (up ?? 0) + (down ?? 0)
  }

  /// The height from the first line's ascent to the last line's descent.
  var height: Double { metrics.height + Double(lines.count - 1) * leading }
}
