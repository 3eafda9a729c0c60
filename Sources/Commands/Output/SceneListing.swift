import SceneGraph

/// A scene as lines of text, for people.
enum SceneListing {
  /// Returns a line for the scene, each text, each shape and each remedy.
  static func text(_ scene: Scene) -> String {
    var lines = ["\(scene.chart) at \(scene.preset), \(scene.width) x \(scene.height) pixels"]
    for text in scene.texts {
      lines.append(
        "\(text.role.rawValue)  \(box(text.box))  \(number(text.font.size)) px  \(text.text)")
    }
    for shape in scene.shapes {
      let datum = shape.datum.map { datum in
        [datum.series, datum.category, datum.value.map { number($0) }].compactMap { $0 }
          .joined(separator: ", ")
      }
      lines.append(
        "\(shape.role.rawValue)  \(box(shape.bounds))  \(shape.color.hex)  \(datum ?? "")")
    }
    for remedy in scene.remedies {
      lines.append("remedy  \(remedy.subject): \(remedy.kind.rawValue)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func box(_ box: Rectangle) -> String {
    "\(number(box.x)),\(number(box.y)) \(number(box.width))x\(number(box.height))"
  }

  private static func number(_ value: Double) -> String {
    let rounded = (value * 10).rounded() / 10
    return Int(exactly: rounded).map(String.init) ?? "\(rounded)"
  }
}
