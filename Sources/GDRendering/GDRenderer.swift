public import SceneGraph

/// The renderer that draws scenes with libgd and writes them as PNG.
///
/// Same scene, fonts and metadata give the same bytes. Several scenes may be drawn at once.
public struct GDRenderer: Sendable {
  private let fonts: FontStacks
  /// The measurer whose widths match what is drawn, with the same fonts.
  public var measurer: GDTextMeasurer { GDTextMeasurer(fonts: fonts) }

  /// The compression of true-colour pictures.
  private static let trueColorLevel: Int32 = 4

  /// Creates a renderer; font files are read at first use.
  ///
  /// It goes on with a font as it was read, also when the file is saved anew: that needs another renderer.
  public init(fonts: FontSet) {
    self.fonts = FontStacks(fonts)
  }

  /// Returns a scene as PNG.
  ///
  /// - Throws: `RenderError` for a size or coordinate out of range, a text that cannot be set, or a lack of
  ///   memory.
  public func png(
    of scene: Scene, metadata: PNGMetadata = PNGMetadata()
  ) throws(RenderError) -> [UInt8] {
    try timedPNG(of: scene, metadata: metadata).bytes
  }

  /// Returns a scene as PNG, and how long each stage took.
  public func timedPNG(
    of scene: Scene, metadata: PNGMetadata = PNGMetadata()
  ) throws(RenderError) -> (bytes: [UInt8], timings: RenderTimings) {
    let clock = ContinuousClock()
    let start = clock.now
    let canvas = try IndexedCanvas(
      width: scene.width, height: scene.height, ground: scene.ground)
    let painter = ScenePainter(fonts: fonts)
    try painter.drawShapes(of: scene, on: canvas)
    let drawn = clock.now
    try painter.drawTexts(of: scene, on: canvas)
    let written = clock.now
    let bytes =
      if canvas.isExhausted {
        try trueColorPNG(of: scene)
      } else {
        try IndexedPNG(
          width: canvas.width, height: canvas.height, palette: canvas.palette,
          resolution: scene.resolution
        ).bytes { canvas.row($0) }
      }
    let file = metadata.inserted(into: bytes)
    let timings = RenderTimings(
      drawing: (drawn - start).milliseconds, text: (written - drawn).milliseconds,
      encoding: (clock.now - written).milliseconds)
    return (file, timings)
  }

  /// Returns a scene as pixels, before any reduction of its colours.
  public func rasterImage(of scene: Scene) throws(RenderError) -> RasterImage {
    try trueColorCanvas(of: scene).rasterImage()
  }

  /// Returns a scene that needs more than 256 colours, with its shades reduced where that is not seen.
  private func trueColorPNG(of scene: Scene) throws(RenderError) -> [UInt8] {
    let canvas = try trueColorCanvas(of: scene)
    if let palette = PaletteImage(canvas) {
      return try palette.encodedPNG(canvas, resolution: scene.resolution)
    }
    return try canvas.encodedPNG(level: Self.trueColorLevel, resolution: scene.resolution)
  }

  private func trueColorCanvas(of scene: Scene) throws(RenderError) -> GDCanvas {
    let canvas = try GDCanvas(width: scene.width, height: scene.height, ground: scene.ground)
    let painter = ScenePainter(fonts: fonts)
    try painter.drawShapes(of: scene, on: canvas)
    try painter.drawTexts(of: scene, on: canvas)
    return canvas
  }
}
