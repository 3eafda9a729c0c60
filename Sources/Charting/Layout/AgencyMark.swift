import SceneGraph

/// What stands for the agency in the foot of a chart.
enum AgencyMark {
  /// The agency's name.
  case name(String)
  /// The agency's logo with its size in pixels, and whether that is the usual one.
  case logo(RasterImage, width: Double, height: Double, isUsual: Bool)

  /// The logo at 4.3 percent of the canvas's height, or less high where it is very wide, and at sizes down to
  /// two thirds of that.
  static func logos(_ image: RasterImage, preset: Preset) -> [AgencyMark] {
    let ratio = Double(image.width) / Double(image.height)
    let usual = min(Double(preset.height) * 0.043, Double(preset.width) * 0.3 / ratio)
    return [1, 0.82, 2.0 / 3].map { part in
      let height = usual * part
      return .logo(
        image, width: max(1, (height * ratio).rounded()), height: max(1, height.rounded()),
        isUsual: part == 1)
    }
  }

  /// Returns the mark set within a width, or nothing where it is too wide.
  func sized(
    _ font: Font, width: Double, maxLines: Int, typesetter: Typesetter
  ) throws(LayoutError) -> SizedAgency? {
    switch self {
    case .name(let name):
      guard
        let text = try typesetter.fit(
          name, Font(.semibold, size: font.size), width: width, maxLines: maxLines)
      else { return nil }
      return .name(text)
    case .logo(let image, let logoWidth, let height, _):
      return logoWidth <= width ? .logo(image, width: logoWidth, height: height) : nil
    }
  }
}

/// An agency's name or logo of a known size.
enum SizedAgency {
  /// The name in its lines.
  case name(FittedText)
  /// The logo with its size in pixels.
  case logo(RasterImage, width: Double, height: Double)

  /// The width in pixels.
  var width: Double {
    switch self {
    case .name(let text): text.width
    case .logo(_, let width, _): width
    }
  }

  /// The height in pixels.
  var height: Double {
    switch self {
    case .name(let text): text.height
    case .logo(_, _, let height): height
    }
  }

  /// Adds the name or logo to a draft, its right end and top as given.
  func place(right: Double, top: Double, in draft: inout SceneDraft) {
    switch self {
    case .name(let text):
      draft.place(
        text, role: .agency, x: right, top: top, alignment: .trailing,
        color: draft.theme.secondaryInk)
    case .logo(let image, let width, let height):
      add(image, x: right - width, top: top, width: width, height: height, to: &draft)
    }
  }

  /// Adds the name or logo to a draft, its left end and top as given.
  func place(left: Double, top: Double, in draft: inout SceneDraft) {
    switch self {
    case .name(let text):
      draft.place(text, role: .agency, x: left, top: top, color: draft.theme.secondaryInk)
    case .logo(let image, let width, let height):
      add(image, x: left, top: top, width: width, height: height, to: &draft)
    }
  }

  private func add(
    _ image: RasterImage, x: Double, top: Double, width: Double, height: Double,
    to draft: inout SceneDraft
  ) {
    draft.add(
      Shape(
        .image(
          image,
          in: Rectangle(x: x.rounded(), y: top.rounded(), width: width, height: height)),
        role: .agency, color: draft.theme.ink))
  }
}
