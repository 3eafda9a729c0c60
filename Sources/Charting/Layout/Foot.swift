import SceneGraph

/// Source, note and agency at one size.
struct Foot {
  /// Where the agency stands.
  enum Place {
    /// Right of the source, with the note below both.
    case besideSource
    /// Right of source and note.
    case besideWords
    /// At the right end of the last lines, which leave it room.
    case atEnd
    /// Below the note.
    case below
  }

  /// How far the foot goes to give the agency room; the steps are tried in order.
  enum Step: CaseIterable {
    /// Beside the source or below the note.
    case usual
    /// Also in two lines, smaller, or at the end of the note.
    case divided
    /// Below the note, beyond the limit that source and note keep to.
    case beyond

    /// The places of a mark, those that win where two feet are of one height first.
    func places(of mark: AgencyMark?, isWide: Bool) -> [Place] {
      switch (self, mark) {
      case (.usual, nil): [.below]
      case (_, nil): []
      case (.usual, .name): isWide ? [.besideSource, .below] : [.below, .besideSource]
      case (.usual, .logo(_, _, _, let isUsual)): isUsual ? [.besideWords] : []
      case (.divided, .name): [.atEnd, .besideWords]
      case (.divided, .logo): [.atEnd, .besideSource, .besideWords, .below]
      case (.beyond, _): [.below]
      }
    }
  }

  private var source: FittedText
  private var note: FittedText?
  private var agency: SizedAgency?
  private var agencyPlace: Place
  private var width: Double

  /// Fits the texts; nothing where a text or the agency has no room in its place.
  init?(
    source: String, note: String, agency: AgencyMark?, place: Place, font: Font, width: Double,
    typesetter: Typesetter
  ) throws(LayoutError) {
    agencyPlace = place
    self.width = width
    let clear = font.size * 1.5
    var (sourceRoom, noteRoom) = (width, width)
    if let agency {
      let (share, lines): (Double, Int) =
        switch (place, agency) {
        case (.below, _): (1, 2)
        case (.besideSource, _): (0.5, 1)
        case (.atEnd, _): (0.6, 1)
        case (.besideWords, .name): (0.33, 3)
        case (.besideWords, .logo): (0.5, 1)
        }
      guard
        let sized = try agency.sized(
          font, width: width * share, maxLines: lines, typesetter: typesetter)
      else { return nil }
      self.agency = sized
      if place == .besideSource || place == .besideWords { sourceRoom -= sized.width + clear }
      if place == .besideWords { noteRoom -= sized.width + clear }
    }
    guard
      let fitted = try typesetter.fit(
        source, font, width: sourceRoom, maxLines: 4, isBalanced: false)
    else { return nil }
    self.source = fitted
    if !note.isEmpty {
      guard
        let fitted = try typesetter.fit(
          note, font, width: noteRoom, maxLines: 12, isBalanced: false)
      else { return nil }
      self.note = fitted
    }
    guard agencyHasRoom(clear: clear) else { return nil }
  }

  /// Tells whether the agency in its place keeps clear of the lines beside it.
  private func agencyHasRoom(clear: Double) -> Bool {
    guard let agency else { return true }
    switch agencyPlace {
    case .below, .besideWords: return true
    case .besideSource:
      guard case .logo(_, _, let height) = agency, note != nil else { return true }
      return height <= Double(source.lines.count) * source.leading
    case .atEnd:
      // A logo reaches over the lines above the last, which must be as short.
      let lines = source.widths + (note?.widths ?? [])
      let count = max(1, Int((agency.height / source.leading).rounded(.up)))
      return count <= lines.count
        && lines.suffix(count).allSatisfy { $0 + clear + agency.width <= width }
    }
  }

  /// The height of source and note from the rule to the last line's descent.
  var heightOfWords: Double {
    let lines = source.lines.count + (note?.lines.count ?? 0)
    return gap + source.metrics.height + Double(lines - 1) * source.leading
  }

  /// The height from the rule to the last line's descent or the end of the agency.
  var height: Double {
    guard let agency else { return heightOfWords }
    switch (agencyPlace, agency) {
    case (.below, .name(let text)):
      return heightOfWords + Double(text.lines.count) * source.leading
    case (.below, .logo): return heightOfWords + logoGap + agency.height
    case (.besideSource, _), (.besideWords, _), (.atEnd, _):
      return max(heightOfWords, gap + agency.height)
    }
  }

  /// The height, and a line more where the source would be a narrow column beside the agency.
  var cost: Double {
    height + (agencyPlace == .besideSource && source.lines.count > 2 ? source.leading : 0)
  }

  private var gap: Double { (source.font.size * 0.3).rounded() }

  /// The room between the note and a logo below it.
  private var logoGap: Double { (source.font.size * 0.35).rounded() }

  /// Places rule and texts at the bottom of the safe area and returns the rule's top.
  func place(in draft: inout SceneDraft, safe: Rectangle, stroke: Double) -> Double {
    let theme = draft.theme
    let top = (safe.bottom - height).rounded(.down)
    draft.add(
      Shape(
        .rectangle(Rectangle(x: safe.x, y: top, width: safe.width, height: stroke)),
        role: .rule, color: theme.grid))
    let first = top + gap
    var y = first
    draft.place(source, role: .source, x: safe.x, top: y, color: theme.secondaryInk)
    if agencyPlace == .besideSource || agencyPlace == .besideWords {
      agency?.place(right: safe.right, top: first, in: &draft)
    }
    y += Double(source.lines.count) * source.leading
    if let note {
      draft.place(note, role: .note, x: safe.x, top: y, color: theme.secondaryInk)
      y += Double(note.lines.count) * note.leading
    }
    let end = first + heightOfWords - gap
    switch (agencyPlace, agency) {
    case (.atEnd, let agency?):
      agency.place(right: safe.right, top: end - agency.height, in: &draft)
    case (.below, .name(let text)?):
      SizedAgency.name(text).place(left: safe.x, top: y, in: &draft)
    case (.below, let logo?): logo.place(left: safe.x, top: end + logoGap, in: &draft)
    case (.besideSource, _), (.besideWords, _), (_, nil): break
    }
    return top
  }
}
