/// The program's name and version, as charts and manifests record them.
public enum Tool {
  /// The version.
  public static let version = "1.0.0"
  /// The name with the version, as charts' metadata has it.
  public static let nameAndVersion = "Podium \(version)"
  /// The revision of layout and drawing: raised with each change that alters pictures, so that charts
  /// of an older program are out of date.
  public static let drawingRevision = 7
}
