import SceneGraph

/// The words round the plot: title and subtitle above, source, note and agency below.
struct Furniture {
  var preset: Preset
  var typesetter: Typesetter
  /// Whether everything is set as small as it may be, to leave the plot more room.
  var isCompact = false
  /// Whether the agency stands wherever it takes the least height.
  var isTight = false
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

  /// Places source, note and agency in the first way that has room.
  ///
  /// Each way is tried at all sizes of text before the next. An agency stands beside the source or below the
  /// note before it is divided, made smaller, or given room beyond the limit of source and note; on paper
  /// words take their short forms where the full ones have no room.
  private func placeFoot(
    _ text: ChartText, in draft: inout SceneDraft, safe: Rectangle
  ) throws(LayoutError) -> Double {
    let agency = try marks(of: text.agency)
    let wordings = wordings(of: text)
    for (index, words) in wordings.enumerated() {
      for step in Foot.Step.allCases {
        for size in footSizes {
          guard
            let foot = try foot(words, agency: agency, size: size, step: step, width: safe.width)
          else { continue }
          if size < footSizes[0] || isCompact { draft.note(.shrunk, "source and note") }
          if index > 0 { draft.note(.shortened, "source and note") }
          return foot.place(in: &draft, safe: safe, stroke: preset.hairline)
        }
      }
    }
    throw try refusal(wordings[wordings.count - 1], agency: text.agency, width: safe.width)
  }

  /// The lowest foot of a size and step that keeps to the limits, or nothing.
  private func foot(
    _ words: (source: String, note: String), agency: [AgencyMark], size: Double, step: Foot.Step,
    width: Double
  ) throws(LayoutError) -> Foot? {
    var feet: [Foot] = []
    for mark in agency.isEmpty ? [nil] : agency.map(Optional.some) {
      let places = isTight && step == .usual ? [step, .divided] : [step]
      for place in places.flatMap({ $0.places(of: mark, isWide: preset.isWide) }) {
        if let foot = try Foot(
          source: words.source, note: words.note, agency: mark, place: place,
          font: Font(.regular, size: size), width: width, typesetter: typesetter)
        {
          feet.append(foot)
        }
      }
    }
    let limit = Double(preset.height) * preset.footShare
    feet.removeAll { (step == .beyond ? $0.heightOfWords : $0.height) > limit }
    return feet.min { $0.cost < $1.cost }
  }

  /// The sizes of source and note, the largest first.
  private var footSizes: [Double] {
    let least = (preset.type.minimum * 2).rounded(.up) / 2
    let full = isCompact ? least : Font(.regular, size: preset.type.footer).size
    return Array(stride(from: full, through: preset.type.minimum, by: -0.5))
  }

  /// Source and note with the words before them: on screens in short forms, on paper in full ones, then with
  /// the short note, then in short forms.
  private func wordings(of text: ChartText) -> [(source: String, note: String)] {
    let forms =
      preset.usesFullForms
      ? [
        (text.source.full, text.note.full), (text.source.full, text.note.short),
        (text.source.short, text.note.short),
      ] : [(text.source.short, text.note.short)]
    return forms.map { source, note in
      ("Source: " + source, note.isEmpty ? "" : "Note: " + note)
    }
  }

  /// The forms that the agency's name or logo may take, the usual one first.
  private func marks(of agency: String) throws(LayoutError) -> [AgencyMark] {
    if let logo { return AgencyMark.logos(logo, preset: preset) }
    return agency.isEmpty ? [] : [.name(agency)]
  }

  /// The reason why no foot fits, which names what is too long.
  private func refusal(
    _ words: (source: String, note: String), agency: String, width: Double
  ) throws(LayoutError) -> LayoutError {
    let size = footSizes[footSizes.count - 1]
    func fits(_ words: (source: String, note: String)) throws(LayoutError) -> Bool {
      try foot(words, agency: [], size: size, step: .usual, width: width) != nil
    }
    if try fits(words) {
      return .doesNotFit(
        what: logo == nil
          ? "the agency's name \"\(agency)\" in two lines" : "the agency's logo below the note",
        remedy: logo == nil ? "shorten it or choose a narrower font" : "use a less wide one")
    }
    let share = Int((preset.footShare * 100).rounded())
    if try fits((words.source, "")) {
      return .doesNotFit(
        what:
          "the note of \(words.note.count) characters below the source, in \(share)% of the height,",
        remedy: "shorten the note or choose a narrower font")
    }
    return .doesNotFit(
      what: "the source of \(words.source.count) characters in \(share)% of the height",
      remedy: "shorten the dataset's title or choose a narrower font")
  }
}
