public import Figures

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a picture says of its own making, as the JSON inside the PNG.
public struct PictureProvenance: Hashable, Sendable, Codable {
  /// The chart's name.
  public let chart: String
  /// The preset's name.
  public let preset: String
  /// The digest of everything it was drawn from.
  public let fingerprint: String
  /// The program and its version.
  public let tool: String
  /// The datasets, editions and rows.
  public let datasets: [Provenance.DatasetEntry]

  init(chart: ComposedChart, status: PictureStatus) {
    self.chart = chart.name
    preset = status.preset
    fingerprint = status.fingerprint
    tool = Tool.nameAndVersion
    datasets = chart.provenance.datasets
  }

  /// Reads the provenance of a picture; nothing when the text is of another form.
  public init?(json: String) {
    guard let value = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
      return nil
    }
    self = value
  }

  /// The JSON text.
  var json: String { StableJSON.text(self, isIndented: false) }
}
