import SceneGraph

extension Rectangle {
  /// Returns what is left of a thin line where it leaves boxes free, with a little room beside them.
  ///
  /// - Parameters:
  ///   - boxes: The boxes of texts.
  ///   - clearance: The room left free before and after a box.
  ///   - isLevel: Whether the line runs across rather than down.
  /// - Returns: The parts in order, in whole pixels at the boxes; parts under a pixel are left out.
  func parts(leavingFree boxes: [Rectangle], clearance: Double, isLevel: Bool) -> [Rectangle] {
    let crossed = boxes.filter { $0.intersects(self) }
      .sorted { isLevel ? $0.x < $1.x : $0.y < $1.y }
    var parts: [Rectangle] = []
    var rest = self
    for box in crossed {
      if isLevel {
        parts.append(
          Rectangle(
            left: rest.x, top: y, right: min((box.x - clearance).rounded(), right), bottom: bottom))
        rest = Rectangle(
          left: max(rest.x, (box.right + clearance).rounded()), top: y, right: right, bottom: bottom
        )
      } else {
        parts.append(
          Rectangle(
            left: x, top: rest.y, right: right, bottom: min((box.y - clearance).rounded(), bottom)))
        rest = Rectangle(
          left: x, top: max(rest.y, (box.bottom + clearance).rounded()), right: right,
          bottom: bottom)
      }
    }
    parts.append(rest)
    return parts.filter { (isLevel ? $0.width : $0.height) >= 1 }
  }
}
