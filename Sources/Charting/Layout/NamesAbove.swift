import SceneGraph

/// The rows of a chart whose names stand above their marks.
///
/// This is the last remedy for long names: each has the whole width, and the marks have the room between
/// them. A name is always nearer to its own marks than to those of the row above.
struct NamesAbove {
  /// The names, each in one to three lines.
  var names: [FittedText]
  /// The baselines of the first lines.
  var baselines: [Double]
  /// The middles of the bands that marks fill, under the names.
  var centers: [Double]
  /// The rows with their names and half of the room between rows.
  var spans: [ClosedRange<Double>]
  /// The height of the bands.
  var bandwidth: Double

  /// The room between a name and the marks under it.
  static func gap(_ size: Double) -> Double { (size * 0.24).rounded(.up) }

  /// Fits names in a range of rows.
  ///
  /// - Parameters:
  ///   - categories: The categories in the order of reading.
  ///   - size: The size of the names.
  ///   - width: The widest that a line may be.
  ///   - range: The pixels that all rows share.
  ///   - bandwidths: The least and the greatest height of a band.
  ///   - typesetter: The source of widths.
  /// - Returns: The rows; nothing where the names leave the marks no room.
  /// - Throws: `LayoutError` when a name cannot be measured.
  static func fitting(
    _ categories: [BarPlot.Category], size: Double, width: Double, in range: ClosedRange<Double>,
    bandwidths: ClosedRange<Double>, typesetter: Typesetter
  ) throws(LayoutError) -> NamesAbove? {
    var names: [FittedText] = []
    for category in categories {
      let font = Font(category.isEmphasized ? .semibold : .regular, size: size)
      guard
        let name = try typesetter.fit(
          category.label, font, width: width, maxLines: 3, isBalanced: false)
      else { return nil }
      names.append(try typesetter.tightened(name))
    }
    let ascent = (names.map(\.metrics.ascent).max() ?? 0).rounded(.up)
    let descent = (names.map(\.metrics.descent).max() ?? 0).rounded(.up)
    let heights = names.map {
      ascent + Double($0.lines.count - 1) * $0.leading + descent + gap(size)
    }
    let length = range.upperBound - range.lowerBound
    let count = Double(max(names.count, 1))
    let rest = (length - heights.reduce(0, +)) / count
    let leastSpace = (size * 0.5).rounded(.up)
    guard rest >= bandwidths.lowerBound + leastSpace else { return nil }
    let bandwidth = min(
      max(bandwidths.lowerBound, min(rest * 0.6, rest - leastSpace)), bandwidths.upperBound
    ).rounded(.down)
    let space = min(rest - bandwidth, max(size * 1.2, bandwidth * 0.8))
    let total = heights.reduce(0, +) + count * (bandwidth + space) - space
    var rows = NamesAbove(names: names, baselines: [], centers: [], spans: [], bandwidth: bandwidth)
    var top = (range.lowerBound + (length - total) / 2).rounded(.down)
    for height in heights {
      rows.baselines.append((top + ascent).rounded())
      rows.centers.append((top + height).rounded() + bandwidth / 2)
      rows.spans.append((top - space / 2)...(top + height + bandwidth + space / 2))
      top += height + bandwidth + space
    }
    return rows
  }
}
