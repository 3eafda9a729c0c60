import GDRendering
import PressKit

/// Whether a picture is what a project at hand gives.
enum PictureCurrency: Equatable, CustomStringConvertible {
  /// It is.
  case current
  /// It is not; with the parts that are known to have changed, and whether others are known not to have.
  case stale([InputChange], areAll: Bool)
  /// It stands in the kit of a project that has no definition of its chart.
  case stray(String)
  /// No project at hand has its chart.
  case unknown
  /// It was drawn by something else.
  case foreign

  /// The status in words.
  var description: String {
    switch self {
    case .current: "current: the project's data give this picture"
    case .stale(let parts, true) where parts.isEmpty:
      "stale: the project's data, definition, style, fonts or program have changed"
    case .stale(let parts, false) where parts.isEmpty:
      "stale: the project's definition, style, fonts, program or words on the data have changed; the "
        + "data are the same"
    case .stale(let parts, true): "stale: \(parts.map(\.description).joined(separator: ", "))"
    case .stale(let parts, false):
      "stale: other \(parts.map(\.subject).joined(separator: ", other ")); what else changed is not known of "
        + "an earlier picture"
    case .stray(let chart):
      "left over: \(Project.definitionsPath)/\(chart).json is gone, so the picture is not drawn again; "
        + "delete it, or bring the definition back"
    case .unknown: "unknown: no project at hand has this chart"
    case .foreign: "unknown: the picture does not say what it was drawn from"
    }
  }

  /// Whether the picture should not be used as it is.
  var isProblem: Bool {
    switch self {
    case .stale, .stray: true
    case .current, .unknown, .foreign: false
    }
  }

  /// The parts that are known to have changed, in words.
  var parts: [String]? {
    guard case .stale(let parts, _) = self else { return nil }
    return parts.map(\.subject)
  }

  /// Compares a picture's fingerprint with that of the project's chart, where there is one.
  ///
  /// - Parameters:
  ///   - provenance: What the picture says of its making.
  ///   - path: Where the picture stands.
  ///   - invocation: The command, which may name the project.
  /// - Returns: What was found, and the part of the kit that has the chart.
  static func find(
    _ provenance: PictureProvenance?, _ path: String, _ invocation: Invocation
  ) -> (PictureCurrency, Kit?) {
    guard let provenance else { return (.foreign, nil) }
    let folder = invocation.options[OptionDescriptor.project.name]
    guard
      let project = try? folder.map(Project.init(folder:))
        ?? Project.nearest(to: invocation.environment["PWD"] ?? ".")
    else { return (.unknown, nil) }
    guard project.chartNames.contains(provenance.chart) else {
      return (project.holdsPicture(path) ? .stray(provenance.chart) : .unknown, nil)
    }
    guard let kit = try? Kit(project, charts: [provenance.chart]),
      let fonts = try? invocation.fonts()
    else { return (.unknown, nil) }
    let builder = KitBuilder(kit: kit, fonts: fonts)
    guard let preset = builder.presets([provenance.preset]).first else {
      return (.stale([], areAll: true), kit)
    }
    if builder.status([preset]).first?.fingerprint == provenance.fingerprint {
      return (.current, kit)
    }
    let (parts, areAll) = builder.changes(since: provenance, preset) ?? ([], true)
    return (.stale(parts, areAll: areAll), kit)
  }
}
