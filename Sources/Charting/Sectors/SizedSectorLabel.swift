import SceneGraph

/// A sector's label fitted to a column, before it has a place.
struct SizedSectorLabel {
  /// The index of the sector.
  var sector: Int
  /// The name and share.
  var name: FittedText
  /// The count, where one is printed.
  var count: FittedText?
  /// The middle of the sector, in turns.
  var angle: Double
  /// The angles that the sector covers, less a little at both ends.
  var range: ClosedRange<Double>

  /// The height of both texts.
  var height: Double {
    name.height + (count?.height ?? 0)
  }

  /// The width of the wider text.
  var width: Double { max(name.width, count?.width ?? 0) }

  /// Whether the label stands right of the pie.
  var isRight: Bool { angle < 0.5 }
}
