import Charting
public import DatasetReading

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
    let object = cursor.object(allowing: ["$schema", "agency", "theme", "presets"])
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
    try collector.throwErrors()
    return House(agency: agency, theme: theme, presets: presets.isEmpty ? ["tv"] : presets)
  }
}
