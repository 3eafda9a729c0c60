import Charting
public import DatasetReading
import SceneGraph

/// The step from the house file's text to a house style.
public enum HouseReader {
  /// Returns the house style in a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The text, JSON with comments and trailing commas.
  ///   - file: The path to name in messages.
  /// - Returns: The house style; the preset `tv` and the light theme where none is named.
  /// - Throws: All problems, each with line, column and key path.
  public static func read(_ bytes: [UInt8], file: String) throws(DiagnosticList) -> House {
    let collector = DiagnosticCollector()
    let cursor = JSONCursor(try JSONReader.read(bytes, file: file), collector: collector)
    let object = cursor.object(allowing: [
      "$schema", "agency", "theme", "presets", "palette", "ground", "patterns", "logo", "colors",
      "fonts", "allow",
    ])
    let agency = object?.required("agency")?.string() ?? ""
    let theme =
      object?.optional("theme")?.string(among: ["light", "dark"], noun: "theme") ?? "light"
    var presets: [String] = []
    for element in object?.optional("presets")?.elements() ?? [] {
      if case .string(let name) = element.node.value, Preset.named(name) != nil {
        if presets.contains(name) { element.error("the preset \"\(name)\" stands twice") }
        presets.append(name)
        continue
      }
      _ = element.string(among: Preset.all.map(\.name), noun: "preset")
    }
    var house = House(
      agency: agency, theme: theme, presets: presets.isEmpty ? ["tv"] : presets,
      isTransparent: object?.optional("ground")?.string(
        among: ["solid", "transparent"], noun: "ground") == "transparent",
      usesPatterns: object?.optional("patterns")?.bool() ?? false,
      logo: object?.optional("logo").flatMap(logo))
    if let list = object?.optional("palette") { house.palette = palette(list, house: house) }
    house.allowed = (object?.optional("allow")?.elements() ?? []).compactMap {
      AllowedNotice.read($0, in: .house)
    }
    house.fonts = object?.optional("fonts").flatMap(fonts)
    if let places = object?.optional("colors") { house.measurePlaces = self.places(places, house) }
    try collector.throwErrors()
    house.notices = collector.diagnostics.filter { notice in
      !house.allowed.contains { $0.code.value == notice.code }
    }
    return house
  }

  /// Returns the fonts: a family's name, or files for the weights.
  private static func fonts(_ cursor: JSONCursor) -> House.FontChoice? {
    if case .string(let family) = cursor.node.value {
      guard !family.allSatisfy(\.isWhitespace) else {
        cursor.error("the name of the family is empty")
        return nil
      }
      return .family(Located(family, cursor))
    }
    guard let object = cursor.object(allowing: ["regular", "semibold", "bold"]) else { return nil }
    let regular = object.required("regular").flatMap(fontFile)
    let semibold = object.optional("semibold").flatMap(fontFile)
    let bold = object.required("bold").flatMap(fontFile)
    guard let regular, let bold else { return nil }
    return .files(regular: regular, semibold: semibold, bold: bold)
  }

  private static func fontFile(_ cursor: JSONCursor) -> Located<String>? {
    guard let name = cursor.string() else { return nil }
    let isFont = [".ttf", ".otf"].contains { name.lowercased().hasSuffix($0) }
    guard isFont, !name.contains("/"), !name.hasPrefix(".") else {
      cursor.error(
        "a font must be a TTF or OTF file beside house.json, such as \"Agency-Bold.otf\"")
      return nil
    }
    return Located(name, cursor)
  }

  /// Returns the places of measures in the palette.
  private static func places(_ cursor: JSONCursor, _ house: House) -> [String: Int] {
    guard let object = cursor.object() else { return [:] }
    let last = house.palette?.count ?? house.colors.widePalette.count
    var places: [String: Int] = [:]
    for member in object.members {
      places[member.key] = object.member(member).integer(in: 1...max(last, 1))
    }
    return places
  }

  /// Returns the name of a logo's file, which must stand beside the house file.
  private static func logo(_ cursor: JSONCursor) -> Located<String>? {
    guard let name = cursor.string() else { return nil }
    guard name.lowercased().hasSuffix(".png"), !name.contains("/"), !name.hasPrefix(".") else {
      cursor.error("the logo must be a PNG file beside house.json, such as \"logo.png\"")
      return nil
    }
    return Located(name, cursor)
  }

  private static func palette(_ cursor: JSONCursor, house: House) -> [Color]? {
    var colors: [(color: Color, cursor: JSONCursor)] = []
    let elements = cursor.elements() ?? []
    for element in elements {
      guard let text = element.string() else { continue }
      guard let color = Color(hex: text) else {
        element.error("\"\(text)\" is no colour; write it as #RRGGBB, such as \"#12436D\"")
        continue
      }
      colors.append((color, element))
    }
    if !House.paletteSizes.contains(elements.count) {
      cursor.error("a palette has four to six colours, not \(elements.count)")
    }
    PaletteLint(theme: house.colors).diagnostics(colors).forEach(cursor.collector.add)
    return colors.map(\.color)
  }
}
