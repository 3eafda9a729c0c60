import Charting
import DatasetReading
import Figures
import SceneGraph

/// The digest of everything that a picture depends on.
///
/// What a chart shows, says and was made from stands for its datasets, definition and house style; so a
/// row that the chart does not use does not change it. Preset, theme, fonts and the program follow.
struct Fingerprint {
  private let surroundings: String
  /// The digest of the fonts.
  let fonts: String

  /// Prepares the part that all charts share.
  ///
  /// - Parameters:
  ///   - theme: The colours.
  ///   - fontFiles: The files of the fonts, in any order.
  ///   - houseFonts: Those of the house style, regular, semibold and bold; none where it names none.
  ///   - style: Further parts of the house style; empty texts where nothing is asked for.
  init(theme: Theme, fontFiles: [String], houseFonts: [String] = [], style: [String]) {
    // A house may name files that are among the program's own, and gives them another place.
    fonts =
      FontIdentity.digest(fontFiles) + (houseFonts.isEmpty ? "" : FontIdentity.digest(houseFonts))
    surroundings = [
      Tool.version, String(Tool.drawingRevision), Self.text(of: theme), fonts,
      style.joined(separator: ","),
    ].joined(separator: "\n")
  }

  /// Returns the digest of a chart at a preset, in hexadecimal.
  func of(_ chart: ComposedChart, preset: Preset) -> String {
    of(Self.content(chart), preset: preset)
  }

  /// Returns the digest of a chart's content at a preset.
  func of(_ content: [UInt8], preset: Preset) -> String {
    ContentDigest.sha256(content + Array("\n\(Self.text(of: preset))\n\(surroundings)".utf8))
  }

  /// Returns everything that a chart shows and says, in canonical form.
  static func content(_ chart: ComposedChart) -> [UInt8] {
    struct Content: Encodable {
      var specification: ChartSpecification
      var altText: String
      var longDescription: String
      var provenance: Provenance
    }
    let content = Content(
      specification: chart.specification, altText: chart.altText,
      longDescription: chart.longDescription, provenance: chart.provenance)
    do {
      return try CanonicalEncoder.bytes(of: content)
    } catch {
      // Nothing of the content refuses. Were it so, all such charts would have one fingerprint.
      preconditionFailure("the chart \(chart.name) cannot be encoded: \(error)")
    }
  }

  // Swift's own descriptions of values are made by reflection, which takes longer than laying out a chart.

  /// Names all colours of a theme.
  static func text(of theme: Theme) -> String {
    [
      [theme.ground, theme.ink, theme.secondaryInk, theme.muted, theme.unknown],
      [theme.axis, theme.grid, theme.emphasis], theme.palette, theme.widePalette, theme.classes,
    ].map { colors in colors.map(\.hex).joined() }.joined(separator: " ")
  }

  /// Names all sizes of a preset.
  static func text(of preset: Preset) -> String {
    let type = preset.type
    let numbers = [
      preset.sideMargin, preset.topMargin, preset.bottomMargin, type.title, type.subtitle,
      type.label, type.tick, type.footer, type.minimum, type.stroke,
    ]
    return
      ([preset.name, String(preset.width), String(preset.height), String(preset.resolution)]
      + numbers.map(\.description) + [preset.usesFullForms ? "full" : "short"])
      .joined(separator: " ")
  }
}
