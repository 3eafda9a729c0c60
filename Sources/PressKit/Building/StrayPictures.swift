import Charting
import DatasetReading
import GDRendering

/// The pictures of a kit that no definition is for any more: they are not drawn again, and show old figures.
///
/// They are told of, and never deleted.
struct StrayPictures {
  private let project: Project

  init(_ project: Project) { self.project = project }

  /// The PNG files in the folders in which pictures are drawn, below the project's folder, in order.
  var files: [String] {
    let charts = FolderListing.names(in: project.path("Charts"))
    let folders = charts.filter { Preset.named($0) != nil }.map { "Charts/\($0)" }
    return pictures(charts, in: "Charts")
      + folders.flatMap { pictures(FolderListing.names(in: project.path($0)), in: $0) }
  }

  /// Returns a notice for each picture that says, or of which the manifest says, that it is of a chart without a
  /// definition.
  func notices(_ manifest: Manifest) -> [Diagnostic] {
    let names = Set(project.chartNames)
    let forgotten = manifest.pictures.filter { !names.contains($0.chart) }
    var charts = Dictionary(
      forgotten.map { ("Charts/\($0.file)", $0.chart) }, uniquingKeysWith: { first, _ in first })
    return files.compactMap { file in
      guard !names.contains(Self.name(of: file)) else { return nil }
      if charts[file] == nil { charts[file] = chart(of: file) }
      guard let chart = charts[file], !names.contains(chart) else { return nil }
      return Diagnostic(
        .notice,
        "\(file) is a picture without a definition and is not drawn again; delete it, or bring back "
          + "\(Project.definitionsPath)/\(chart).json")
    }
  }

  /// Whether a picture that was found somewhere stands in one of the folders in which pictures are drawn.
  func includes(_ path: String) -> Bool {
    let resolved = FolderListing.resolved(path)
    return files.contains { FolderListing.resolved(project.path($0)) == resolved }
  }

  private func pictures(_ names: [String], in folder: String) -> [String] {
    names.filter { $0.hasSuffix(".png") && !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
  }

  /// A file's name without folders and ending.
  private static func name(of file: String) -> String {
    String((file.split(separator: "/").last ?? "").dropLast(4))
  }

  /// The chart that a picture of a kit says to be of; nothing for any other picture.
  private func chart(of file: String) -> String? {
    guard let bytes = try? FileBytes.read(project.path(file), limit: PNGDocument.byteLimit),
      let text = try? PNGDocument(bytes).metadata.provenance,
      let provenance = PictureProvenance(json: text), !provenance.fingerprint.isEmpty
    else { return nil }
    return provenance.chart
  }
}
