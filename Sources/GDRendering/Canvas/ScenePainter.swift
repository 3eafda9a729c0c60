import SceneGraph

/// Lays the shapes and texts of a scene over a canvas.
struct ScenePainter {
  let fonts: FontStacks

  /// Draws all shapes in order.
  func drawShapes<Picture: Canvas & ~Copyable>(
    of scene: Scene, on canvas: borrowing Picture
  ) throws(RenderError) {
    for shape in scene.shapes {
      guard shape.isWithinLimits else {
        throw .shapeOutOfRange(role: shape.role.rawValue)
      }
      draw(shape, on: canvas)
    }
  }

  /// Draws all texts in order.
  func drawTexts<Picture: Canvas & ~Copyable>(
    of scene: Scene, on canvas: borrowing Picture
  ) throws(RenderError) {
    for text in scene.texts {
      guard text.box.x.isWithinLimits, text.baseline.isWithinLimits else {
        throw .shapeOutOfRange(role: text.role.rawValue)
      }
      do {
        let line = try TextLine(text.text, font: text.font, fonts: fonts)
        line.draw(x: text.box.x, baseline: text.baseline, ink: Ink(text.color), on: canvas)
      } catch {
        throw .text(error)
      }
    }
  }

  private func draw<Picture: Canvas & ~Copyable>(
    _ shape: Shape, on canvas: borrowing Picture
  ) {
    if case .image(let image, let box) = shape.geometry {
      return RasterPlacement(image, in: box).draw(on: canvas)
    }
    let brush = Brush(color: shape.color, pattern: shape.pattern)
    if case .rectangle(let box) = shape.geometry, let whole = WholePixels(box) {
      let rows = max(0, whole.top)..<max(max(0, whole.top), min(canvas.height, whole.bottom))
      for y in rows {
        brush.fill(y: y, x: whole.left, count: whole.right - whole.left, level: Ink.levels, canvas)
      }
      return
    }
    guard let outline = Outline(shape.geometry) else { return }
    let width = canvas.width
    let height = canvas.height
    if outline.overlaps {
      let coverage = SampledCoverage(outline.contours, width: width, height: height)
      coverage.sweep { y, x, count, level in
        brush.fill(y: y, x: x, count: count, level: level, canvas)
      }
    } else {
      var cells = CoverageCells(width: width, height: height)
      for contour in outline.contours { cells.add(contour) }
      cells.sweep { y, x, count, level in
        brush.fill(y: y, x: x, count: count, level: level, canvas)
      }
    }
  }
}
