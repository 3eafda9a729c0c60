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

  /// The distance between baselines.
  var leading: Double { max((font.size * 1.22).rounded(.up), metrics.height.rounded(.up)) }

  /// The text with a box as high as its ink, where it holds nothing but capitals and digits.
  var tightened: FittedText {
    guard
      lines.allSatisfy({ line in
        line.allSatisfy { "ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789.−%".contains($0) }
      })
    else { return self }
    var text = self
    let margin = (font.size * 0.06).rounded(.up)
    text.metrics.ascent = metrics.capHeight + margin
    text.metrics.descent = margin
    return text
  }

  /// The height from the first line's ascent to the last line's descent.
  var height: Double { metrics.height + Double(lines.count - 1) * leading }
}
