import SceneGraph

/// A decoded picture that fills a box, averaged over the area of each pixel.
struct RasterPlacement {
  private let image: RasterImage
  private let box: Rectangle

  init(_ image: RasterImage, in box: Rectangle) {
    self.image = image
    self.box = box
  }

  /// Lays the picture over a canvas.
  func draw<Picture: Canvas & ~Copyable>(on canvas: borrowing Picture) {
    guard box.width > 0, box.height > 0 else { return }
    let left = max(0, Int(box.x.rounded(.down)))
    let right = min(canvas.width, Int(box.right.rounded(.up)))
    let top = max(0, Int(box.y.rounded(.down)))
    let bottom = min(canvas.height, Int(box.bottom.rounded(.up)))
    guard left < right, top < bottom else { return }
    for y in top..<bottom {
      let high = min(Double(y + 1), box.bottom) - max(Double(y), box.y)
      for x in left..<right {
        let wide = min(Double(x + 1), box.right) - max(Double(x), box.x)
        let level = Int(max(0, high * wide) * Double(Ink.levels) + 0.5)
        canvas.blend(Ink(average(x: x, y: y)), level: level, x: x, y: y, count: 1)
      }
    }
  }

  /// Returns the mean colour of the part of the picture that a pixel shows.
  private func average(x: Int, y: Int) -> Color {
    let columns = Self.weights(
      at: x, start: box.x, extent: box.width, count: image.width)
    let rows = Self.weights(at: y, start: box.y, extent: box.height, count: image.height)
    var sums = (red: 0.0, green: 0.0, blue: 0.0, alpha: 0.0)
    var total = 0.0
    for row in rows {
      for column in columns {
        let color = image.pixels[row.index * image.width + column.index]
        let weight = row.weight * column.weight
        let alpha = weight * Double(color.alpha)
        sums.red += alpha * Double(color.red)
        sums.green += alpha * Double(color.green)
        sums.blue += alpha * Double(color.blue)
        sums.alpha += alpha
        total += weight
      }
    }
    guard sums.alpha > 0, total > 0 else { return Color(red: 0, green: 0, blue: 0, alpha: 0) }
    func channel(_ sum: Double) -> UInt8 { UInt8(min(255, sum / sums.alpha + 0.5)) }
    return Color(
      red: channel(sums.red), green: channel(sums.green), blue: channel(sums.blue),
      alpha: UInt8(min(255, sums.alpha / total + 0.5)))
  }

  /// Returns the source columns or rows under a pixel; at least one whole one, for smooth enlargement.
  private static func weights(
    at pixel: Int, start: Double, extent: Double, count: Int
  ) -> [(index: Int, weight: Double)] {
    let scale = Double(count) / extent
    let middle = (Double(pixel) + 0.5 - start) * scale
    let reach = max(1, scale) / 2
    let from = max(0, min(Double(count) - 1e-9, middle - reach))
    let to = min(Double(count), max(from, middle + reach))
    let first = Int(from)
    let last = max(first, min(count - 1, Int(to.rounded(.up)) - 1))
    return (first...last).map { index in
      (index, max(1e-9, min(to, Double(index + 1)) - max(from, Double(index))))
    }
  }
}
