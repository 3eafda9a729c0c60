import Figures
import PressKit

/// The text in which a picture says what it was made from.
enum ProvenanceInput {
  /// Reads a text, and looks for the rows that it claims.
  static func read(_ bytes: [UInt8]) {
    guard let provenance = PictureProvenance(json: String(decoding: bytes, as: UTF8.self)) else {
      return
    }
    let places = RowPlaces(MadeData.dataset)
    for dataset in provenance.datasets { _ = places.lines(ofRows: dataset.rows) }
  }
}
