import SceneGraph

/// The words round the plot: title and subtitle above, source, note and agency below.
struct Furniture {
  var preset: Preset
  var typesetter: Typesetter
  /// Whether everything is set as small as it may be, to leave the plot more room.
  var isCompact = false
  /// The picture that stands for the agency's name.
  var logo: RasterImage?

  /// Places the words of a chart and returns the area that is left for the plot.
  func place(_ text: ChartText, in draft: inout SceneDraft) throws(LayoutError) -> Rectangle {
    let safe = draft.scene.safeArea
    let top = try placeHead(text, in: &draft, safe: safe)
    let bottom = try placeFoot(text, in: &draft, safe: safe)
    let gap = preset.type.label * (isCompact ? 0.5 : 0.8)
    let area = Rectangle(
      left: safe.x, top: top + gap, right: safe.right, bottom: bottom - gap * 0.75)
    guard area.height > Double(preset.height) * 0.22 else {
      throw .doesNotFit(
        what: "the plot under this title, subtitle and note",
        remedy: "shorten them or choose a higher preset")
    }
    return area
  }

  // MARK: - Head

  private func placeHead(
    _ text: ChartText, in draft: inout SceneDraft, safe: Rectangle
  ) throws(LayoutError) -> Double {
    let title = try fittedTitle(text.title, width: safe.width, draft: &draft)
    draft.place(title, role: .title, x: safe.x, top: safe.y, color: draft.theme.ink)
    var bottom = safe.y + title.height
    guard !text.subtitle.isEmpty else { return bottom }
    let full = preset.type.subtitle
    let font = Font(
      .regular, size: isCompact ? max(full * 0.85, preset.type.minimum) : full)
    guard
      let subtitle = try typesetter.fit(
        text.subtitle, font, width: safe.width, maxLines: preset.isWide ? 2 : 3,
        minimum: max(font.size * 0.85, preset.type.minimum))
    else {
      throw .doesNotFit(what: "the subtitle \"\(text.subtitle)\"", remedy: "shorten it")
    }
    if subtitle.lines.count > 1 { draft.note(.wrapped, "subtitle") }
    if subtitle.font.size < full - 0.5 { draft.note(.shrunk, "subtitle") }
    bottom += preset.type.subtitle * 0.12
    draft.place(
      subtitle, role: .subtitle, x: safe.x, top: bottom, color: draft.theme.secondaryInk)
    return bottom + subtitle.height
  }

  /// Fits the title in one line at down to 85 percent of its size, else in two lines.
  private func fittedTitle(
    _ title: String, width: Double, draft: inout SceneDraft
  ) throws(LayoutError) -> FittedText {
    guard !TextBreaking.pieces(of: title).isEmpty else { throw .invalid("the title is empty") }
    let full = Font(.bold, size: preset.type.title)
    let font = isCompact ? Font(.bold, size: (full.size * 0.85 * 2).rounded(.up) / 2) : full
    let minimum = full.size * 0.85
    for lines in [1, 2, preset.isWide ? 2 : 3] {
      guard
        let fitted = try typesetter.fit(
          title, font, width: width, maxLines: lines, minimum: minimum)
      else { continue }
      if fitted.lines.count > 1 { draft.note(.wrapped, "title") }
      if fitted.font.size < full.size { draft.note(.shrunk, "title") }
      return fitted
    }
    throw .doesNotFit(what: "the title \"\(title)\" in two lines", remedy: "shorten it")
  }

  // MARK: - Foot

  private func placeFoot(
    _ text: ChartText, in draft: inout SceneDraft, safe: Rectangle
  ) throws(LayoutError) -> Double {
    let source = "Source: " + wording(text.source)
    let note = wording(text.note)
    let limit = Double(preset.height) * preset.footShare
    let full = Font(.regular, size: preset.type.footer).size
    var size = isCompact ? (preset.type.minimum * 2).rounded(.up) / 2 : full
    while true {
      let font = Font(.regular, size: size)
      var feet: [Foot] = []
      // Of two feet of one height, narrow canvases take the one with the wider lines.
      for agencyIsBeside in preset.isWide ? [true, false] : [false, true] {
        if let foot = try Foot(
          source: source, note: note.isEmpty ? "" : "Note: " + note,
          agency: logo == nil ? text.agency : "", logo: sizedLogo,
          agencyIsBeside: agencyIsBeside, font: font, width: safe.width, typesetter: typesetter)
        {
          feet.append(foot)
        }
      }
      feet.removeAll { $0.height > limit }
      if let foot = feet.min(by: { $0.cost < $1.cost }) {
        if size < full {
          draft.note(.shrunk, "source and note")
        }
        return foot.place(in: &draft, safe: safe, stroke: preset.hairline)
      }
      guard size - 0.5 >= preset.type.minimum else {
        throw .doesNotFit(what: "the source and note", remedy: "shorten the note")
      }
      size -= 0.5
    }
  }

  /// The logo at 4.3 percent of the canvas's height, or narrower where it is very wide.
  private var sizedLogo: Logo? {
    logo.map { image in
      let ratio = Double(image.width) / Double(image.height)
      let height = min(
        Double(preset.height) * 0.043, Double(preset.width) * 0.3 / ratio)
      return Logo(
        image: image, width: max(1, (height * ratio).rounded()), height: max(1, height.rounded()))
    }
  }

  private func wording(_ wording: ChartText.Wording) -> String {
    preset.usesFullForms ? wording.full : wording.short
  }
}

/// The agency's logo with its size in pixels.
struct Logo {
  var image: RasterImage
  var width: Double
  var height: Double
}

/// Source, note and agency at one size.
private struct Foot {
  var source: FittedText
  var note: FittedText?
  var agency: FittedText?
  var agencyIsBeside: Bool
  var logo: Logo?

  /// Fits the texts; the agency stands right of the source, or below the note.
  init?(
    source: String, note: String, agency: String, logo: Logo?, agencyIsBeside: Bool, font: Font,
    width: Double, typesetter: Typesetter
  ) throws(LayoutError) {
    let bold = Font(.semibold, size: font.size)
    self.agencyIsBeside = agencyIsBeside
    self.logo = logo
    if !agency.isEmpty {
      guard let fitted = try typesetter.fit(agency, bold, width: width, maxLines: 2) else {
        return nil
      }
      self.agency = fitted
      if agencyIsBeside, fitted.lines.count > 1 || fitted.width > width * 0.5 { return nil }
    }
    let logoRoom = logo.map { $0.width + font.size * 1.5 } ?? 0
    let room =
      (agencyIsBeside ? width - (self.agency.map { $0.width + font.size * 1.5 } ?? 0) : width)
      - logoRoom
    guard
      let fitted = try typesetter.fit(
        source, font, width: room, maxLines: 4, isBalanced: false)
    else {
      return nil
    }
    self.source = fitted
    if !note.isEmpty {
      guard
        let fitted = try typesetter.fit(
          note, font, width: width - logoRoom, maxLines: 12, isBalanced: false)
      else {
        return nil
      }
      self.note = fitted
    }
  }

  /// The height from the rule to the last line's descent.
  var height: Double {
    let leading = source.leading
    let lines =
      source.lines.count + (note?.lines.count ?? 0)
      + (agencyIsBeside ? 0 : agency?.lines.count ?? 0)
    let text = gap + source.metrics.height + Double(lines - 1) * leading
    return max(text, logo.map { gap + $0.height } ?? 0)
  }

  /// The height, and a line more where the source would be a narrow column beside the agency.
  var cost: Double {
    height + (agencyIsBeside && source.lines.count > 2 ? source.leading : 0)
  }

  private var gap: Double { (source.font.size * 0.3).rounded() }

  /// Places rule and texts at the bottom of the safe area and returns the rule's top.
  func place(in draft: inout SceneDraft, safe: Rectangle, stroke: Double) -> Double {
    let theme = draft.theme
    let top = (safe.bottom - height).rounded(.down)
    draft.add(
      Shape(
        .rectangle(Rectangle(x: safe.x, y: top, width: safe.width, height: stroke)),
        role: .rule, color: theme.grid))
    var y = top + gap
    draft.place(source, role: .source, x: safe.x, top: y, color: theme.secondaryInk)
    if let logo {
      draft.add(
        Shape(
          .image(
            logo.image,
            in: Rectangle(
              x: (safe.right - logo.width).rounded(), y: y.rounded(), width: logo.width,
              height: logo.height)), role: .agency, color: theme.ink))
    }
    if let agency, agencyIsBeside {
      draft.place(
        agency, role: .agency, x: safe.right, top: y, alignment: .trailing,
        color: theme.secondaryInk)
    }
    y += Double(source.lines.count) * source.leading
    if let note {
      draft.place(note, role: .note, x: safe.x, top: y, color: theme.secondaryInk)
      y += Double(note.lines.count) * note.leading
    }
    if let agency, !agencyIsBeside {
      draft.place(agency, role: .agency, x: safe.x, top: y, color: theme.secondaryInk)
    }
    return top
  }
}
