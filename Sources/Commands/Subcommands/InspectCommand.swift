import DatasetReading
import Figures
import GDRendering
import PressKit

/// `podium inspect`: prints what a picture says of itself, and whether it is current.
enum InspectCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    let path = invocation.operands[0]
    return invocation.withBytes(of: path, limit: PNGDocument.byteLimit) { bytes in
      do {
        return show(try PNGDocument(bytes), path, invocation)
      } catch {
        invocation.output.writeError("\(path): error: \(error)\n")
        return .badData
      }
    }
  }

  private static func show(
    _ document: PNGDocument, _ path: String, _ invocation: Invocation
  ) -> ExitCode {
    let metadata = document.metadata
    let provenance = metadata.provenance.flatMap(PictureProvenance.init(json:))
    let (currency, kit) = currency(of: provenance, invocation)
    let places = currency == .current ? self.places(of: provenance, in: kit) : []
    if invocation.has(.json) {
      invocation.output.write(
        JSONOutput.text(
          InspectDocument(
            file: path, width: document.width, height: document.height, title: metadata.title,
            altText: metadata.description, longDescription: metadata.longDescription,
            author: metadata.author, source: metadata.source, software: metadata.software,
            provenance: provenance, lines: places.isEmpty ? nil : places,
            status: currency.rawValue)))
    } else {
      let lines: [(String, String?)] = [
        ("Title", metadata.title), ("Alt text", metadata.description),
        ("Description", metadata.longDescription), ("Author", metadata.author),
        ("Source", metadata.source), ("Drawn by", metadata.software),
        ("Chart", provenance.map { "\($0.chart) at preset \($0.preset)" }),
        ("Definition", provenance.map { "\(Project.definitionsPath)/\($0.chart).json" }),
      ]
      for (label, text) in lines { if let text { invocation.output.write("\(label): \(text)\n") } }
      for dataset in provenance?.datasets ?? [] {
        invocation.output.write(
          "Data: \(dataset.name), \(dataset.rowCount) rows of "
            + "\(dataset.editions.joined(separator: ", "))\n")
        for edition in dataset.editions {
          guard let rows = dataset.rows[edition] else { continue }
          let place = places.first { $0.dataset == dataset.name && $0.edition == edition }
          invocation.output.write(
            "  rows \(rows) of \(edition)"
              + (place.map { ", on lines \($0.lines) of \($0.file)" } ?? "") + "\n")
        }
      }
      invocation.output.write("Status: \(currency.rawValue)\n")
    }
    return currency == .stale ? .problemsFound : .success
  }

  private enum Currency: String {
    case current = "current: the project's data give this picture"
    case stale = "stale: the project's data, definition, style, fonts or program have changed"
    case unknown = "unknown: no project at hand has this chart"
    case foreign = "unknown: the picture does not say what it was drawn from"
  }

  /// Where a current picture's rows stand in the project's files.
  private static func places(of provenance: PictureProvenance?, in kit: Kit?) -> [RowsPlace] {
    (provenance?.datasets ?? []).flatMap { entry -> [RowsPlace] in
      guard let dataset = kit?.datasets[entry.name],
        let lines = RowPlaces(dataset).lines(ofRows: entry.rows)
      else { return [] }
      return entry.editions.compactMap { edition in
        lines[edition].map {
          RowsPlace(dataset: entry.name, edition: edition, file: dataset.path, lines: $0)
        }
      }
    }
  }

  /// Compares the picture's fingerprint with that of the project's chart, where there is one.
  private static func currency(
    of provenance: PictureProvenance?, _ invocation: Invocation
  ) -> (Currency, Kit?) {
    guard let provenance else { return (.foreign, nil) }
    let folder = invocation.options[OptionDescriptor.project.name]
    guard
      let project = try? folder.map(Project.init(folder:))
        ?? Project.nearest(to: invocation.environment["PWD"] ?? "."),
      project.chartNames.contains(provenance.chart),
      let kit = try? Kit(project, charts: [provenance.chart]),
      let fonts = try? invocation.fonts()
    else { return (.unknown, nil) }
    let builder = KitBuilder(kit: kit, fonts: fonts)
    let status = builder.status(builder.presets([provenance.preset])).first
    return (status?.fingerprint == provenance.fingerprint ? .current : .stale, kit)
  }
}

/// Where rows of an edition stand in a file.
private struct RowsPlace: Encodable {
  var dataset: String
  var edition: String
  var file: String
  var lines: String
}

/// What a picture says of itself, as JSON.
private struct InspectDocument: Encodable {
  var file: String
  var width: Int
  var height: Int
  var title: String?
  var altText: String?
  var longDescription: String?
  var author: String?
  var source: String?
  var software: String?
  var provenance: PictureProvenance?
  var lines: [RowsPlace]?
  var status: String
}
