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
    let (currency, kit) = PictureCurrency.find(provenance, path, invocation)
    let places = currency == .current ? self.places(of: provenance, in: kit) : []
    if invocation.has(.json) {
      invocation.output.write(
        JSONOutput.text(
          InspectDocument(
            file: path, width: document.width, height: document.height, title: metadata.title,
            altText: metadata.description, longDescription: metadata.longDescription,
            author: metadata.author, source: metadata.source, software: metadata.software,
            provenance: provenance, lines: places.isEmpty ? nil : places,
            status: currency.description, changed: currency.parts)))
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
      invocation.output.write("Status: \(currency)\n")
    }
    return currency.isProblem ? .problemsFound : .success
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
  var changed: [String]?
}
