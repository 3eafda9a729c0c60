import SceneGraph

/// The division of texts into lines that fit a width.
struct Typesetter {
  /// The source of widths.
  var measuring: any TextMeasuring

  /// Returns the width of one line.
  func width(_ text: String, _ font: Font) throws(LayoutError) -> Double {
    do {
      return try measuring.width(of: text, in: font)
    } catch {
      throw .text(error)
    }
  }

  /// Returns the vertical extents of a line.
  func metrics(_ font: Font) throws(LayoutError) -> LineMetrics {
    do {
      return try measuring.metrics(of: font)
    } catch {
      throw .text(error)
    }
  }

  /// Returns a text on one line of whatever width.
  func line(_ text: String, _ font: Font) throws(LayoutError) -> FittedText {
    FittedText(
      lines: [text], widths: [try width(text, font)], font: font, metrics: try metrics(font))
  }

  /// Returns the labels of ticks in their order.
  func labels(
    of ticks: Ticks, suffix: String, _ font: Font
  ) throws(LayoutError) -> [FittedText] {
    var labels: [FittedText] = []
    for value in ticks.values {
      labels.append(try line(TickText.text(value, decimals: ticks.decimals) + suffix, font))
    }
    return labels
  }

  /// Returns a fitted text whose box is as high as its own ink.
  func tightened(_ text: FittedText) throws(LayoutError) -> FittedText {
    var text = text
    do {
      var metrics = LineMetrics(ascent: 0, descent: 0, capHeight: text.metrics.capHeight)
      for line in text.lines {
        let ink = try measuring.extents(of: line, in: text.font)
        metrics.ascent = max(metrics.ascent, ink.ascent)
        metrics.descent = max(metrics.descent, ink.descent)
      }
      text.metrics = metrics
    } catch {
      throw .text(error)
    }
    return text
  }

  /// Returns the text in as few lines as the width allows, or nothing when a word is too wide or they are too many.
  func wrap(
    _ text: String, _ font: Font, width limit: Double, maxLines: Int = .max
  ) throws(LayoutError) -> [String]? {
    var lines: [String] = []
    var line = ""
    var joiner = ""
    for piece in TextBreaking.pieces(of: text) {
      let longer = line.isEmpty ? piece.text : line + joiner + piece.text
      if try width(longer, font) <= limit {
        line = longer
      } else {
        guard !line.isEmpty, try width(piece.text, font) <= limit else { return nil }
        lines.append(line)
        // One more line begins; the rest of a text of any length need not be set.
        guard lines.count < maxLines else { return nil }
        line = piece.text
      }
      joiner = piece.endsWithSpace ? " " : ""
    }
    if !line.isEmpty { lines.append(line) }
    return lines.isEmpty || lines.count > maxLines ? nil : lines
  }

  /// Returns the text set in at most `maxLines` lines, or nothing.
  ///
  /// Lines are of even length, or filled one after the other where `isBalanced` is false.
  func fit(
    _ text: String, _ font: Font, width limit: Double, maxLines: Int, isBalanced: Bool = true
  ) throws(LayoutError) -> FittedText? {
    guard var lines = try wrap(text, font, width: limit, maxLines: maxLines) else { return nil }
    if lines.count > 1 {
      lines =
        try isBalanced
        ? withoutStubs(balanced(text, font, width: limit, lines: lines), font, width: limit)
        : withoutOrphan(text, font, width: limit, lines: lines)
    }
    var widths: [Double] = []
    for line in lines { widths.append(try width(line, font)) }
    return FittedText(lines: lines, widths: widths, font: font, metrics: try metrics(font))
  }

  /// Returns the text as `fit` does, at the largest size down to `minimum` at which it fits.
  ///
  /// Sizes go down in steps of half a pixel.
  func fit(
    _ text: String, _ font: Font, width limit: Double, maxLines: Int, minimum: Double
  ) throws(LayoutError) -> FittedText? {
    var candidate = font
    while true {
      if let fitted = try fit(text, candidate, width: limit, maxLines: maxLines) {
        return fitted
      }
      guard candidate.size - 0.5 >= minimum else { return nil }
      candidate = Font(font.weight, size: candidate.size - 0.5)
    }
  }

  /// Moves the last word of a line down where the next one, before the last, would hold a short word alone.
  private func withoutStubs(
    _ lines: [String], _ font: Font, width limit: Double
  ) throws(LayoutError) -> [String] {
    var lines = lines
    for index in lines.indices.dropFirst().dropLast() {
      guard let space = lines[index - 1].lastIndex(of: " ") else { continue }
      let above = String(lines[index - 1][..<space])
      let moved = lines[index - 1][lines[index - 1].index(after: space)...] + " " + lines[index]
      let shorter = try min(width(above, font), width(moved, font))
      if try width(moved, font) <= limit, try shorter > width(lines[index], font) {
        lines[index - 1] = above
        lines[index] = moved
      }
    }
    return lines
  }

  /// Narrows the lines a little where the last one would hold next to nothing.
  private func withoutOrphan(
    _ text: String, _ font: Font, width limit: Double, lines: [String]
  ) throws(LayoutError) -> [String] {
    for share in [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72] {
      guard
        let narrower = try wrap(text, font, width: limit * share, maxLines: lines.count),
        narrower.count == lines.count
      else { break }
      if try width(narrower[narrower.count - 1], font) >= limit * 0.2 { return narrower }
    }
    return lines
  }

  /// Narrows the lines as far as their number allows, so that they are of even length.
  private func balanced(
    _ text: String, _ font: Font, width limit: Double, lines: [String]
  ) throws(LayoutError) -> [String] {
    var best = lines
    var low = limit / Double(lines.count + 1)
    var high = limit
    for _ in 0..<8 {
      let middle = (low + high) / 2
      if let narrower = try wrap(text, font, width: middle, maxLines: lines.count),
        narrower.count == lines.count
      {
        best = narrower
        high = middle
      } else {
        low = middle
      }
    }
    return best
  }
}
