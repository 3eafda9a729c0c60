/// Where the names of rows stand; the ways are tried in the order of the cases.
enum NamePlacement: Hashable, CaseIterable {
  /// In a column beside the marks, which takes up to about half of the width.
  case beside
  /// Above the marks, each on lines of its own over the whole width.
  case above
  /// In a wide column beside the marks, in more lines.
  case besideWide

  /// The columns to try beside the marks, the narrowest first, and the most lines of a name in each.
  ///
  /// There are none for names above; the widest takes the part `most` of the width.
  func columns(upTo most: Double) -> [(share: Double, lines: Int)] {
    switch self {
    case .beside: [(0.30, 3), (0.40, 3), (0.52, 2)]
    case .above: []
    case .besideWide: [(0.52, 3), (most, 3)]
    }
  }
}
