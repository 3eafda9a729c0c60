import SceneGraph

/// A scene as JSON, in pixels from the top left: an interface that others' checks read.
struct SceneDocument: Encodable {
  struct Box: Encodable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    init(_ box: Rectangle) {
      x = box.x
      y = box.y
      width = box.width
      height = box.height
    }
  }

  struct Mark: Encodable {
    var category: String?
    var series: String?
    var period: String?
    var value: Double?

    init(_ datum: Datum) {
      category = datum.category
      series = datum.series
      period = datum.period
      value = datum.value
    }
  }

  struct Text: Encodable {
    var text: String
    var role: String
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var pixels: Double
    var color: String
    var background: String
    var datum: Mark?
    var block: Int
  }

  struct Figure: Encodable {
    var kind: String
    var role: String
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var color: String
    var datum: Mark?
    var centerX: Double?
    var centerY: Double?
    var innerRadius: Double?
    var outerRadius: Double?
    var startAngle: Double?
    var endAngle: Double?
    var points: [[Double]]?
    var strokeWidth: Double?
  }

  struct Remedy: Encodable {
    var kind: String
    var subject: String
  }

  var chart: String
  var preset: String
  var width: Int
  var height: Int
  var safeArea: Box
  var texts: [Text]
  var shapes: [Figure]
  var remedies: [Remedy]

  init(_ scene: Scene) {
    chart = scene.chart
    preset = scene.preset
    width = scene.width
    height = scene.height
    safeArea = Box(scene.safeArea)
    texts = scene.texts.map { text in
      Text(
        text: text.text, role: text.role.rawValue, x: text.box.x, y: text.box.y,
        width: text.box.width, height: text.box.height, pixels: text.font.size,
        color: text.color.hex, background: text.background.hex, datum: text.datum.map(Mark.init),
        block: text.block)
    }
    shapes = scene.shapes.map(Self.figure)
    remedies = scene.remedies.map { Remedy(kind: $0.kind.rawValue, subject: $0.subject) }
  }

  /// Angles are in degrees, clockwise from 12 o'clock.
  private static func figure(_ shape: Shape) -> Figure {
    let box = shape.bounds
    var figure = Figure(
      kind: "", role: shape.role.rawValue, x: box.x, y: box.y, width: box.width,
      height: box.height, color: shape.color.hex, datum: shape.datum.map(Mark.init))
    switch shape.geometry {
    case .rectangle, .roundedRectangle: figure.kind = "rectangle"
    case .sector(let center, let inner, let outer, let start, let end):
      figure.kind = "sector"
      figure.centerX = center.x
      figure.centerY = center.y
      figure.innerRadius = inner
      figure.outerRadius = outer
      figure.startAngle = start * 360
      figure.endAngle = end * 360
    case .path(let points, let width):
      figure.kind = "path"
      figure.points = points.map { [$0.x, $0.y] }
      figure.strokeWidth = width
    case .polygon(let points):
      figure.kind = "polygon"
      figure.points = points.map { [$0.x, $0.y] }
    case .circle: figure.kind = "circle"
    case .image: figure.kind = "image"
    }
    return figure
  }
}
