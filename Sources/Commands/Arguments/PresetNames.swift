import Charting

/// The presets as the command line knows them.
enum PresetNames {
  /// All names in the order of help.
  static let all = Preset.all.map(\.name)

  /// Whether a name is that of a preset or a size of one's own.
  static func isKnown(_ name: String) -> Bool { Preset.named(name) != nil }
}
