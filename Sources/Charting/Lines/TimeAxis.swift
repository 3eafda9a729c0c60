import SceneGraph

/// The labels of a time axis, shortened or thinned until they keep apart.
struct TimeAxis {
  /// The labels by period; nothing for a period without one.
  var labels: [FittedText?]
  /// The centres of the labels by period: under their periods, but within the bounds.
  var centers: [Double]

  /// The height of the highest label.
  var height: Double { labels.compactMap { $0?.height }.max() ?? 0 }

  /// Fits labels to the steps between periods, or returns nothing when not even the ends fit.
  ///
  /// The first and the last period, which titles speak of, always have their label. All periods have one where
  /// they fit; after the first then in short, as in 2011, ’12, ’13, or in Fiscal year 2020, 2021. Else there
  /// is an even step from the first to the last. Where no step is even, as with 11 years after the first,
  /// steps go back from the last period as far as they keep a whole step from the first.
  init?(
    _ periods: [BarPlot.Category], at positions: [Double], font: Font, within width: Double,
    bounds: ClosedRange<Double>, endsOnly: Bool = false, typesetter: Typesetter
  ) throws(LayoutError) {
    let full = periods.map(\.label)
    let all = Set(periods.indices)
    let ends: Set<Int> = [0, max(0, periods.count - 1)]
    var attempts: [(texts: [String], chosen: Set<Int>)] = [(full, all)]
    func add(_ choices: [Set<Int>], _ shorten: ([String], Set<Int>) -> [String]?) {
      attempts += choices.compactMap { chosen in
        shorten(full, chosen).map { (texts: $0, chosen: chosen) }
      }
    }
    if !endsOnly {
      let even = Self.evenSteps(BandScale.rising(periods.map(\.position)), count: periods.count)
      let uneven = [2, 3, 4, 5, 10, 20].map { Self.steps(of: $0, count: periods.count) }
      add([all], Self.shortYears)
      add([all], Self.withoutKind)
      add(even) { texts, _ in texts }
      add(even, Self.shortYears)
      add(even, Self.withoutKind)
      add(uneven) { Self.shortYears($0, $1) ?? Self.withoutKind($0, $1) ?? $0 }
    } else {
      add([all], Self.withoutKind)
    }
    add([ends]) { texts, _ in texts }
    add([ends], Self.withoutKind)
    add([ends], Self.shortYears)
    for (texts, chosen) in attempts {
      if let axis = try Self(
        texts, chosen, at: positions, font: font, within: width, bounds: bounds,
        typesetter: typesetter)
      {
        self = axis
        return
      }
    }
    return nil
  }

  /// Fits the chosen labels, or returns nothing when they touch.
  private init?(
    _ texts: [String], _ chosen: Set<Int>, at positions: [Double], font: Font, within width: Double,
    bounds: ClosedRange<Double>, typesetter: Typesetter
  ) throws(LayoutError) {
    let clear = font.size * 0.5
    var fitted: [FittedText?] = []
    var centers = positions
    for (index, label) in texts.enumerated() {
      guard chosen.contains(index) else {
        fitted.append(nil)
        continue
      }
      guard let text = try typesetter.fit(label, font, width: width, maxLines: 2),
        text.width <= bounds.upperBound - bounds.lowerBound
      else { return nil }
      fitted.append(text)
      centers[index] = min(
        max(positions[index], bounds.lowerBound + text.width / 2),
        bounds.upperBound - text.width / 2)
    }
    var end = -Double.infinity
    for index in texts.indices {
      guard let text = fitted[index] else { continue }
      guard end <= centers[index] - text.width / 2 else { return nil }
      end = centers[index] + text.width / 2 + clear
    }
    labels = fitted
    self.centers = centers
  }

  /// Returns years with two digits after the first that is chosen, such as 2011, ’12, ’13.
  ///
  /// The first of another century is whole too. Nothing where a label is no year.
  static func shortYears(_ labels: [String], _ chosen: Set<Int>) -> [String]? {
    let isYears = labels.allSatisfy { label in
      label.count == 4 && label.allSatisfy { $0.isASCII && $0.isNumber }
    }
    guard isYears, labels.count > 2 else { return nil }
    var before: String?
    return labels.enumerated().map { index, label in
      guard chosen.contains(index) else { return label }
      defer { before = label }
      return before?.prefix(2) == label.prefix(2) ? "\u{2019}" + label.suffix(2) : label
    }
  }

  /// Returns labels such as Fiscal year 2020 and Fiscal year 2022 with the kind of year at the first alone, as
  /// in Fiscal year 2020, 2022.
  ///
  /// Nothing where the labels are not words that all share, each followed by a year.
  static func withoutKind(_ labels: [String], _ chosen: Set<Int>) -> [String]? {
    guard let first = chosen.min(), let kind = labels.first?.dropLast(4), kind.last == " ",
      labels.allSatisfy({ label in
        label.hasPrefix(kind) && label.count == kind.count + 4
          && label.suffix(4).allSatisfy { $0.isASCII && $0.isNumber }
      })
    else { return nil }
    return labels.enumerated().map { $0 == first ? $1 : String($1.suffix(4)) }
  }

  /// Returns the first period and those at steps back from the last that keep a step from the first.
  private static func steps(of step: Int, count: Int) -> Set<Int> {
    Set([0] + stride(from: count - 1, through: step, by: -step))
  }

  /// Returns the periods at steps that divide the whole stretch evenly, the smallest steps first.
  ///
  /// Places in time count where periods have them, so that gaps in a list of years leave steps even.
  static func evenSteps(_ places: [Double]?, count: Int) -> [Set<Int>] {
    let places = places ?? (0..<count).map(Double.init)
    guard let first = places.first, let last = places.last, last > first, count > 2 else {
      return []
    }
    let span = last - first
    return (2...max(2, count)).compactMap { step in
      let parts = span / Double(step)
      guard parts.rounded() == parts, parts >= 2 else { return nil }
      let chosen = (0...Int(parts)).compactMap { part in
        places.firstIndex(of: first + Double(part * step))
      }
      return chosen.count == Int(parts) + 1 ? Set(chosen) : nil
    }
  }

  /// Returns the axis of a panel to the right.
  func moved(by offset: Double) -> TimeAxis {
    var axis = self
    axis.centers = centers.map { $0 + offset }
    return axis
  }

  /// Whether periods go without a label.
  var isThinned: Bool { labels.contains { $0 == nil } }
}
