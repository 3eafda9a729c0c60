public import Charting
public import DatasetReading
public import Figures
public import GDRendering
public import SceneGraph
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The drawing of a kit's pictures that are out of date.
public struct KitBuilder: Sendable {
  /// The composed kit.
  public let kit: Kit
  private let renderer: GDRenderer
  private let theme: Theme
  private let usesPatterns: Bool
  let fingerprint: Fingerprint
  /// What the house style and the options ask for beside colours and fonts; empty texts for nothing.
  let style: [String]
  /// The font files that pictures are drawn with.
  let fontFiles: [String]

  /// Creates a builder that draws with the fonts given.
  ///
  /// - Parameters:
  ///   - kit: The composed kit.
  ///   - fonts: The font files; those of the house style come before them.
  ///   - usesPatterns: Whether fills of series are hatched, also where the house style does not ask
  ///     for it.
  public init(kit: Kit, fonts: FontSet, usesPatterns: Bool = false) {
    self.kit = kit
    self.usesPatterns = usesPatterns || kit.house.usesPatterns
    let fonts =
      kit.fonts.map {
        fonts.preferring(regular: $0.regular, semibold: $0.semibold, bold: $0.bold)
      } ?? fonts
    fontFiles = fonts.files
    theme = kit.house.colors
    style = [
      kit.house.isTransparent ? "transparent" : "", self.usesPatterns ? "patterns" : "",
      kit.logo.map(\.digest) ?? "",
    ]
    fingerprint = Fingerprint(
      theme: theme, fontFiles: fonts.files,
      houseFonts: kit.fonts.map { [$0.regular, $0.semibold, $0.bold] } ?? [], style: style)
    // After the fingerprint: a font that is saved in between is drawn with and not yet told, and so drawn again.
    renderer = GDRenderer(fonts: fonts)
  }

  /// The presets to build: those named, or those of the house file.
  public func presets(_ names: [String]? = nil) -> [Preset] {
    (names ?? kit.house.presets).compactMap(Preset.named)
  }

  /// Returns the file of a chart at a preset, below the project's folder.
  ///
  /// The house's first preset stands in `Charts`, the others in folders of their own.
  public func file(_ chart: String, _ preset: Preset) -> String {
    preset.name == kit.house.presets.first
      ? "Charts/\(chart).png" : "Charts/\(preset.name)/\(chart).png"
  }

  /// Returns the scene of a chart.
  ///
  /// - Throws: What does not fit, with the definition's file.
  public func scene(
    _ chart: ComposedChart, _ preset: Preset
  ) throws(DiagnosticList) -> Scene {
    var layout = ChartLayout(preset: preset, theme: theme, measuring: renderer.measurer)
    layout.logo = kit.logo?.image
    layout.isTransparent = kit.house.isTransparent
    layout.usesPatterns = usesPatterns
    do {
      return try layout.scene(of: chart.specification)
    } catch {
      let file = "\(Project.definitionsPath)/\(chart.name).json"
      var diagnostic = Diagnostic(
        .error, at: SourceLocation(file: file, line: 1, column: 1),
        "at preset \(preset.name): \(error)")
      if case .text(.fontMissing) = error { diagnostic.isMissingInput = true }
      throw DiagnosticList([diagnostic])
    }
  }

  /// Returns the status of every picture of the kit.
  ///
  /// - Parameters:
  ///   - presets: The presets to look at.
  ///   - isForced: Whether every picture counts as out of date.
  /// - Returns: One status for each chart and preset, in order.
  public func status(_ presets: [Preset], isForced: Bool = false) -> [PictureStatus] {
    status(presets, manifest: manifest(), isForced: isForced)
  }

  /// Draws what is out of date.
  ///
  /// Everything is drawn before anything is written; after a fault nothing is written.
  ///
  /// - Parameters:
  ///   - presets: The presets to build.
  ///   - isForced: Whether to draw pictures that are current too.
  ///   - progress: Called with the numbers of pictures done and to do; from several threads.
  /// - Returns: What was drawn.
  /// - Throws: `BuildError` with every chart that cannot be laid out, or the file that cannot be
  ///   written.
  public func build(
    _ presets: [Preset], isForced: Bool = false,
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) throws(BuildError) -> BuildReport {
    let lock: BuildLock
    do {
      lock = try BuildLock(folder: kit.project.path("Charts"))
    } catch {
      throw .cannotWrite(error)
    }
    defer { withExtendedLifetime(lock) {} }
    let manifest = manifest()
    let all = status(presets, manifest: manifest, isForced: isForced)
    let outdated = all.filter { $0.reason != nil }
    var report = BuildReport(
      drawn: outdated, currentCount: all.count - outdated.count, remedies: [:],
      notices: kit.notices + strayNotices(manifest), timings: StageTimings())
    guard !outdated.isEmpty else { return report }
    let pictures = try draw(outdated, progress: progress)
    for picture in pictures {
      report.timings += picture.timings
      if !picture.remedies.isEmpty { report.remedies[picture.status.file] = picture.remedies }
    }
    do {
      try write(pictures, updating: manifest)
    } catch {
      throw .cannotWrite(error)
    }
    return report
  }

  /// The notices on pictures of charts that have no definition any more; none for a part of a kit.
  public var strayNotices: [Diagnostic] { strayNotices(manifest()) }

  // MARK: - Status

  private func strayNotices(_ manifest: Manifest) -> [Diagnostic] {
    kit.charts.map(\.name) == kit.project.chartNames
      ? StrayPictures(kit.project).notices(manifest) : []
  }

  func manifest() -> Manifest {
    let bytes = try? FileBytes.read(
      kit.project.path(Manifest.path), limit: Manifest.maximumSize)
    return bytes.map(Manifest.init(reading:)) ?? Manifest()
  }

  private func status(
    _ presets: [Preset], manifest: Manifest, isForced: Bool
  ) -> [PictureStatus] {
    kit.charts.concurrentMap { chart in
      let content = Fingerprint.content(chart)
      return presets.map { preset in
        let current = fingerprint.of(content, preset: preset)
        let file = file(chart.name, preset)
        return PictureStatus(
          chart: chart.name, preset: preset.name, file: file, fingerprint: current,
          reason: isForced
            ? .forced
            : reason(manifest.picture(chart.name, preset.name), file, current) {
              inputs(of: chart, preset)
            })
      }
    }.flatMap(\.self)
  }

  private func reason(
    _ entry: Manifest.Picture?, _ file: String, _ fingerprint: String,
    _ inputs: () -> PictureInputs
  ) -> PictureStatus.Reason? {
    guard FolderListing.isFile(kit.project.path(file)) else { return .missing }
    guard let entry else { return .changed([]) }
    guard entry.fingerprint == fingerprint else {
      return .changed(entry.inputs.map { inputs().changes(since: $0) } ?? [])
    }
    // The house's first preset has another place than the rest.
    guard "Charts/\(entry.file)" == file else { return .changed([.houseStyle]) }
    let bytes = try? FileBytes.read(kit.project.path(file), limit: PNGDocument.byteLimit)
    guard let bytes, bytes.count == entry.bytes, FileChecksum.text(bytes) == entry.checksum else {
      return .altered
    }
    return nil
  }

  // MARK: - Drawing

  /// A picture in memory.
  struct DrawnPicture: Sendable {
    var status: PictureStatus
    var bytes: [UInt8]
    var remedies: [String]
    var timings: StageTimings
  }

  /// Draws pictures on all cores and returns them in order.
  func draw(
    _ outdated: [PictureStatus], progress: (@Sendable (Int, Int) -> Void)?
  ) throws(BuildError) -> [DrawnPicture] {
    let done = Mutex(0)
    let results = outdated.concurrentMap { status -> Result<DrawnPicture, DiagnosticList> in
      let result: Result<DrawnPicture, DiagnosticList>
      do throws(DiagnosticList) {
        result = .success(try picture(status))
      } catch {
        result = .failure(error)
      }
      let count = done.withLock { done in
        done += 1
        return done
      }
      progress?(count, outdated.count)
      return result
    }
    let collector = DiagnosticCollector()
    var pictures: [DrawnPicture] = []
    for result in results {
      switch result {
      case .success(let picture): pictures.append(picture)
      case .failure(let list): list.diagnostics.forEach(collector.add)
      }
    }
    if collector.hasErrors { throw .faults(DiagnosticList(collector.diagnostics)) }
    return pictures
  }

  private func picture(_ status: PictureStatus) throws(DiagnosticList) -> DrawnPicture {
    guard let chart = kit.charts.first(where: { $0.name == status.chart }),
      let preset = Preset.named(status.preset)
    else { throw DiagnosticList("\(status.file) has no chart") }
    var timings = StageTimings()
    let clock = ContinuousClock()
    let start = clock.now
    let scene = try scene(chart, preset)
    timings.layout = (clock.now - start) / .milliseconds(1)
    do {
      let (bytes, times) = try renderer.timedPNG(of: scene, metadata: metadata(chart, status))
      timings.drawing = times.drawing
      timings.text = times.text
      timings.encoding = times.encoding
      return DrawnPicture(
        status: status, bytes: bytes,
        remedies: scene.remedies.map { "\($0.subject): \($0.kind.rawValue)" }, timings: timings)
    } catch {
      throw DiagnosticList(
        at: SourceLocation(
          file: "\(Project.definitionsPath)/\(chart.name).json", line: 1, column: 1),
        "at preset \(preset.name): \(error)")
    }
  }

  /// Returns the picture of a chart that is no part of the kit.
  func bytes(of chart: ComposedChart, _ preset: Preset) throws(DiagnosticList) -> [UInt8] {
    let status = PictureStatus(
      chart: chart.name, preset: preset.name, file: "\(chart.name).png", fingerprint: "",
      reason: .missing)
    let scene = try scene(chart, preset)
    do {
      return try renderer.timedPNG(of: scene, metadata: metadata(chart, status)).0
    } catch {
      throw DiagnosticList("\(chart.name) at preset \(preset.name): \(error)")
    }
  }

  private func metadata(_ chart: ComposedChart, _ status: PictureStatus) -> PNGMetadata {
    // No-break spaces serve the picture; who searches a file's words types plain ones.
    func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
    return PNGMetadata(
      title: plain(chart.specification.text.title), description: plain(chart.altText),
      author: kit.house.agency, source: plain(chart.specification.text.source.full),
      software: Tool.nameAndVersion, longDescription: plain(chart.longDescription),
      provenance: PictureProvenance(chart: chart, status: status).json)
  }

  // MARK: - Writing

  private func write(
    _ pictures: [DrawnPicture], updating manifest: Manifest
  ) throws(FileWritingError) {
    let names = Set(kit.project.chartNames)
    var entries = manifest.pictures.filter { entry in
      (names.contains(entry.chart)
        || FolderListing.isFile(kit.project.path("Charts/\(entry.file)")))
        && !pictures.contains { $0.status.chart == entry.chart && $0.status.preset == entry.preset }
    }
    let folders = Set(pictures.map { kit.project.path(Self.folder(of: $0.status.file)) })
    for folder in folders.sorted() { try AtomicFile.createFolder(folder) }
    Leftovers.remove(from: kit.project, holding: .charts)
    entries += pictures.map(entry)
    entries.sort { ($0.chart, $0.preset) < ($1.chart, $1.preset) }
    // The manifest takes its name last: a picture it does not know yet is only drawn again.
    try AtomicFile.write(
      pictures.map { ($0.bytes, kit.project.path($0.status.file)) }
        + [(Manifest(pictures: entries).bytes, kit.project.path(Manifest.path))])
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
  }

  private func entry(_ picture: DrawnPicture) -> Manifest.Picture {
    let status = picture.status
    let chart = kit.charts.first { $0.name == status.chart }
    let preset = Preset.named(status.preset)
    let editions = (chart?.provenance.datasets ?? []).map { ($0.name, $0.editions) }
    return Manifest.Picture(
      chart: status.chart, preset: status.preset,
      file: String(status.file.dropFirst("Charts/".count)),
      fingerprint: status.fingerprint, checksum: FileChecksum.text(picture.bytes),
      bytes: picture.bytes.count,
      editions: Dictionary(editions, uniquingKeysWith: { first, _ in first }),
      alt: chart?.altText ?? "",
      inputs: chart.flatMap { chart in preset.map { inputs(of: chart, $0) } })
  }
}
