import Charting

/// The presets as the command line knows them.
enum PresetNames {
  /// All names in the order of help.
  static let all = Preset.all.map(\.name)
}
