import SceneGraph

extension Theme {
  /// Returns a fill's colour for text: moved towards the ink until it reads on the ground.
  ///
  /// The contrast is at least 4.5 : 1, as the Web Content Accessibility Guidelines 2.2 ask for text.
  func text(_ fill: Color) -> Color {
    for part in stride(from: 0.0, to: 1.0, by: 0.05) {
      let mixed = fill.mixed(with: ink, by: part)
      if mixed.contrast(with: ground) >= 4.5 { return mixed }
    }
    return ink
  }
}

extension Theme {
  /// Refuses more series than there are colours, for two series of one colour cannot be told apart.
  func check(seriesCount count: Int) throws(LayoutError) {
    let most = max(palette.count, widePalette.count)
    guard count <= most else {
      throw .invalid(
        "there are \(most) colours for \(count) series; show fewer, or use \"type\": \"multiples\"")
    }
  }
}

extension Color {
  /// Returns the colour on the way to another, 0 for this one and 1 for the other.
  func mixed(with other: Color, by part: Double) -> Color {
    func channel(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Double(from) + (Double(to) - Double(from)) * min(max(part, 0), 1)).rounded())
    }
    return Color(
      red: channel(red, other.red), green: channel(green, other.green),
      blue: channel(blue, other.blue))
  }
}
