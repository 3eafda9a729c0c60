import SceneGraph

extension SectorLayout {
  /// Places labels above and below a pie, at most one in each quarter, each with its leader straight up or down.
  ///
  /// - Parameters:
  ///   - labels: The labels that do not stand inside their sectors.
  ///   - radius: The radius of the pie.
  ///   - reach: The distance from the pie's centre at which labels begin.
  ///   - area: The area to fill.
  /// - Returns: The labels with their boxes, and the y of the centre; nothing without room.
  func spread(
    _ labels: [SizedSectorLabel], radius: Double, reach: Double, in area: Rectangle
  ) -> (labels: [(label: SizedSectorLabel, box: Rectangle)], middle: Double)? {
    struct Quarter: Hashable {
      var isRight: Bool
      var isUpper: Bool
    }
    var quarters: [Quarter: SizedSectorLabel] = [:]
    for label in labels {
      let isUpper = Turn.sineAndCosine(label.angle).cosine > 0
      let quarter = Quarter(isRight: label.isRight, isUpper: isUpper)
      guard quarters.updateValue(label, forKey: quarter) == nil else { return nil }
    }
    func height(isUpper: Bool) -> Double {
      quarters.filter { $0.key.isUpper == isUpper }.values.map(\.height).max() ?? 0
    }
    // The rim needs less room than the start of leaders where no label stands.
    let (over, under) = (height(isUpper: true), height(isUpper: false))
    let top = over > 0 ? over + reach : radius
    let bottom = under > 0 ? under + reach : radius
    guard top + bottom <= area.height else { return nil }
    let middle = (area.y + top + (area.height - top - bottom) / 2).rounded()
    let clear = (labels.first?.name.font.size ?? 0) * 0.3
    var placed: [(label: SizedSectorLabel, box: Rectangle)] = []
    for (quarter, label) in quarters {
      let end = area.center.x + Turn.sineAndCosine(label.angle).sine * radius
      let least = quarter.isRight ? area.center.x + clear : area.x
      let most = (quarter.isRight ? area.right : area.center.x - clear) - label.width
      guard least <= most else { return nil }
      let x = min(max(end - label.width / 2, least), most)
      // The leader ends at the label, which a clamped one may have left.
      guard x < end, end < x + label.width else { return nil }
      let y = quarter.isUpper ? middle - reach - label.height : middle + reach
      placed.append(
        (
          label,
          Rectangle(x: x.rounded(), y: y.rounded(), width: label.width, height: label.height)
        ))
    }
    return (placed.sorted { $0.label.sector < $1.label.sector }, middle)
  }
}
