public import Charting
import DatasetReading
import Figures

extension KitBuilder {
  /// Returns the checksums of the parts of what a chart is drawn from.
  func inputs(of chart: ComposedChart, _ preset: Preset) -> PictureInputs {
    var rows: [String: String] = [:]
    var files: [String: String] = [:]
    var descriptions: [String: String] = [:]
    var editions: [String: [String: String]] = [:]
    for entry in chart.provenance.datasets {
      rows[entry.name] = Self.checksum(entry)
      files[entry.name] = kit.datasets[entry.name].map { FileChecksum.text(Array($0.digest.utf8)) }
      guard let resource = kit.package.resource(named: entry.name) else { continue }
      let description = DatasetDescription(resource)
      descriptions[entry.name] = FileChecksum.text(description.bytes)
      editions[entry.name] = description.editions.filter { entry.editions.contains($0.key) }
        .mapValues(FileChecksum.text)
    }
    return PictureInputs(
      rows: rows, files: files, descriptions: descriptions, editions: editions,
      definition: kit.definitionChecksums[chart.name] ?? "",
      houseStyle: FileChecksum.text(Array(houseStyle.utf8)),
      fonts: FileChecksum.text(Array(fingerprint.fonts.utf8)),
      program: "\(Tool.version)/\(Tool.drawingRevision)",
      preset: FileChecksum.text(Array(Fingerprint.text(of: preset).utf8)))
  }

  /// Returns what has changed since a picture was drawn, or nothing where that is not known any more.
  ///
  /// - Parameters:
  ///   - provenance: What the picture says of its making.
  ///   - preset: Its preset.
  /// - Returns: The changed parts, and whether they are all; only data can be compared with a picture of which the
  ///   manifest knows nothing.
  public func changes(
    since provenance: PictureProvenance, _ preset: Preset
  ) -> (parts: [InputChange], areAll: Bool)? {
    guard let chart = kit.charts.first(where: { $0.name == provenance.chart }) else { return nil }
    if let entry = manifest().picture(provenance.chart, provenance.preset),
      entry.fingerprint == provenance.fingerprint, let earlier = entry.inputs
    {
      return (inputs(of: chart, preset).changes(since: earlier), true)
    }
    func entries(_ list: [Provenance.DatasetEntry]) -> [String: Provenance.DatasetEntry] {
      Dictionary(list.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (now, then) = (entries(chart.provenance.datasets), entries(provenance.datasets))
    let names = Set(now.keys).union(then.keys).sorted().filter { now[$0] != then[$0] }
    let program: [InputChange] = provenance.tool == Tool.nameAndVersion ? [] : [.program]
    return (names.map(InputChange.data) + program, false)
  }

  private static func checksum(_ entry: Provenance.DatasetEntry) -> String {
    // Nothing of an entry refuses to be encoded.
    FileChecksum.text((try? CanonicalEncoder.bytes(of: entry)) ?? [])
  }

  /// What a definition takes from the house style, but for the fonts.
  private var houseStyle: String {
    let places = kit.house.measurePlaces.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return ([kit.house.agency, Fingerprint.text(of: kit.house.colors)] + style + places)
      .joined(separator: "\n")
  }
}
