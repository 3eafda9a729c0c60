public import Charting

/// Charts made at random from a seed, with names of many lengths and scripts.
public struct RandomChart {
  private var generator: SeededGenerator
  private let hasIdeographs: Bool

  /// Creates the chart of a seed, with names in Chinese characters among them or without.
  public init(seed: UInt64, hasIdeographs: Bool = true) {
    generator = SeededGenerator(seed: seed)
    self.hasIdeographs = hasIdeographs
  }

  /// Returns a chart of a random type.
  public mutating func specification() -> ChartSpecification {
    let text = ChartText(
      title: words(2...9), subtitle: words(0...12), source: .init(words(2...9)),
      note: .init(words(0...14)), agency: words(1...4))
    let plot: ChartSpecification.Plot
    switch Int.random(in: 0..<10, using: &generator) {
    case 0, 1: plot = .sectors(sectors())
    case 2: plot = .dots(dots())
    case 3: plot = .lines(lines())
    case 4: plot = .slopes(slopes())
    case 5: plot = .panels(panels())
    case 6: plot = .tiles(tiles())
    case 7: plot = .number(number())
    default: plot = .bars(bars())
    }
    return ChartSpecification(name: "random", text: text, plot: plot)
  }

  /// Returns one of the presets.
  public mutating func preset() -> Preset { Preset.all.randomElement(using: &generator) ?? .tv }

  private mutating func bars() -> BarPlot {
    let categories = categories(1...40)
    let lanes = Int.random(in: 1...6, using: &generator)
    let arrangement: BarPlot.Arrangement =
      [.grouped, .grouped, .stacked, .normalized].randomElement(using: &generator) ?? .grouped
    let scale = (0..<Int.random(in: 0...9, using: &generator)).reduce(0.01) { scale, _ in scale * 10
    }
    // Bars of changes run to both sides of zero and say so with a sign.
    let isDiverging = arrangement == .grouped && Bool.random(using: &generator)
    var marks: [BarMark] = []
    for category in categories.indices {
      for lane in 0..<lanes {
        let value = Double.random(in: (isDiverging ? -scale : 0)...scale, using: &generator)
        let isGap = Int.random(in: 0..<9, using: &generator) == 0
        let sign = isDiverging && value > 0 ? "+" : ""
        marks.append(
          BarMark(
            category: category, series: lane, value: isGap ? nil : value,
            label: isGap ? "n/a" : sign + text(value), tone: .palette(lane)))
      }
    }
    let orientation = BarPlot.Orientation.allCases.randomElement(using: &generator) ?? .automatic
    let isBracketed = lanes == 1 && categories.count > 1 && Bool.random(using: &generator)
    var plot = BarPlot(
      orientation: orientation, arrangement: arrangement, categories: categories,
      series: lanes == 1 ? [""] : (0..<lanes).map { _ in words(1...3) }, marks: marks,
      tickSuffix: Bool.random(using: &generator) ? "%" : "",
      brackets: isBracketed ? [.init(from: 0, to: categories.count - 1, text: "+62%")] : [])
    if arrangement != .normalized, Int.random(in: 0..<3, using: &generator) == 0 {
      plot.rules = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        RuleMark(
          value: Double.random(in: (isDiverging ? -scale : 0)...scale, using: &generator),
          label: words(1...4) + ": 1,234")
      }
    }
    if categories.count > 2, Int.random(in: 0..<4, using: &generator) == 0 {
      let from = Int.random(in: 0..<categories.count, using: &generator)
      let to = Int.random(in: from..<categories.count, using: &generator)
      plot.bands = [BandMark(from: from, to: to, label: words(1...4))]
    }
    return plot
  }

  private mutating func sectors() -> SectorPlot {
    let count = Int.random(in: 1...5, using: &generator)
    let marks = (0..<count).map { index in
      let value = Double.random(in: 0.5...100, using: &generator)
      return SectorMark(
        label: words(1...5), value: value, shareText: "\(Int(value))%",
        countText: Bool.random(using: &generator) ? "\(Int(value * 31)) persons" : "",
        tone: .palette(index))
    }
    return SectorPlot(
      marks: marks,
      hole: Bool.random(using: &generator) ? .init(number: "1,169", noun: words(1...3)) : nil)
  }

  /// A value of one of nine orders of magnitude, at times negative.
  private mutating func value(allowsNegative: Bool = true) -> Double {
    let scale = (0..<Int.random(in: 0...9, using: &generator)).reduce(0.01) { scale, _ in scale * 10
    }
    let low = allowsNegative && Int.random(in: 0..<6, using: &generator) == 0 ? -scale : 0
    return Double.random(in: low...scale, using: &generator)
  }

  private func text(_ value: Double) -> String {
    TickText.text(value, decimals: abs(value) < 100 ? 1 : 0)
  }

  private mutating func lines() -> LinePlot {
    let count = Int.random(in: 1...40, using: &generator)
    let lanes = Int.random(in: 1...5, using: &generator)
    var marks: [LineMark] = []
    for lane in 0..<lanes {
      let scale = value(allowsNegative: false) + 1
      for period in 0..<count {
        let isGap = Int.random(in: 0..<7, using: &generator) == 0 && period > 0
        let value = Double.random(in: -0.1 * scale...scale, using: &generator)
        let isNamed = lanes == 1 && (period == 0 || Int.random(in: 0..<20, using: &generator) == 0)
        marks.append(
          LineMark(
            period: period, series: lane, value: isGap ? nil : value,
            // The value of the last point stands at the line's end.
            label: isNamed && !isGap && period < count - 1 ? text(value) : "",
            isProjected: period > count - 3 && Bool.random(using: &generator),
            interval: lanes == 1 ? (value - scale * 0.05)...(value + scale * 0.05) : nil))
      }
    }
    let hasBand = count > 4 && Bool.random(using: &generator)
    let hasRule = Int.random(in: 0..<3, using: &generator) == 0
    let known = marks.filter { $0.value != nil }.map(\.period)
    let hasBracket = lanes == 1 && known.count > 1 && Bool.random(using: &generator)
    let most = marks.compactMap(\.value).max() ?? 1
    return LinePlot(
      periods: (0..<count).map { .init("\(1980 + $0)", position: Double(1980 + $0)) },
      series: (0..<lanes).map { .init(words(0...4), ending: "1,234", tone: .palette($0)) },
      marks: marks,
      rules: hasRule
        ? [
          RuleMark(
            value: Double.random(in: 0...max(most, 1), using: &generator), label: words(1...3))
        ]
        : [],
      bands: hasBand ? [BandMark(from: 1, to: 3, label: words(1...4))] : [],
      breaks: count > 6 ? [5] : [],
      brackets: hasBracket
        ? [.init(from: known.min() ?? 0, to: known.max() ?? 0, text: "\u{2212}62%")] : [])
  }

  private mutating func slopes() -> SlopePlot {
    let count = Int.random(in: 1...12, using: &generator)
    return SlopePlot(
      start: words(1...2), end: words(1...2),
      marks: (0..<count).map { index in
        let (from, to) = (value(), value())
        return SlopeMark(
          label: words(1...4), from: from, to: to, fromText: text(from), toText: text(to),
          tone: Bool.random(using: &generator) ? .muted : .palette(index % 4))
      })
  }

  private mutating func panels() -> PanelPlot {
    let count = Int.random(in: 1...25, using: &generator)
    return PanelPlot(
      mark: Bool.random(using: &generator) ? .bar : .line,
      periods: (0..<count).map { .init("\(1995 + $0)", position: Double(1995 + $0)) },
      panels: (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        var values: [Double?] = []
        for _ in 0..<count {
          values.append(Int.random(in: 0..<9, using: &generator) == 0 ? nil : value())
        }
        let peak = values.indices.max { (values[$0] ?? -1) < (values[$1] ?? -1) }
        let labels = values.enumerated().map { $0 == peak ? $1.map(text) ?? "" : "" }
        return .init(title: words(1...3), values: values, labels: labels, tone: .palette(0))
      })
  }

  private mutating func tiles() -> TilePlot {
    let classes = Int.random(in: 1...5, using: &generator)
    var marks: [TileMark] = []
    for row in 0..<Int.random(in: 1...8, using: &generator) {
      for column in 0..<Int.random(in: 1...11, using: &generator) {
        let number = value(allowsNegative: false)
        let isGap = Int.random(in: 0..<9, using: &generator) == 0
        marks.append(
          TileMark(
            code: "AB", name: words(1...2), column: column, row: row,
            value: isGap ? nil : number, label: isGap ? "n/a" : text(number),
            valueClass: isGap ? nil : Int.random(in: 0..<classes, using: &generator),
            isEmphasized: Int.random(in: 0..<20, using: &generator) == 0))
      }
    }
    return TilePlot(
      marks: marks, classes: (0..<classes).map { "\($0) to \($0 + 1)" }, missing: "not available")
  }

  private mutating func number() -> NumberPlot {
    let number = value()
    return NumberPlot(
      number: text(number), noun: words(1...8),
      details: (0..<Int.random(in: 0...3, using: &generator)).map { _ in words(2...10) },
      value: number)
  }

  private mutating func dots() -> DotPlot {
    let categories = categories(1...40)
    let lanes = Int.random(in: 1...2, using: &generator)
    let scale = value(allowsNegative: false) + 0.01
    var marks: [PointMark] = []
    for category in categories.indices {
      for lane in 0..<lanes {
        let isGap = Int.random(in: 0..<12, using: &generator) == 0
        marks.append(
          PointMark(
            category: category, series: lane,
            value: isGap ? nil : Double.random(in: -0.2 * scale...scale, using: &generator),
            tone: .palette(lane)))
      }
    }
    return DotPlot(
      categories: categories, series: lanes == 1 ? [""] : [words(1...2), words(1...3)],
      marks: marks,
      rowLabels: categories.map { _ in lanes == 1 ? text(scale) : "66% → 71%" },
      hasStems: lanes == 1)
  }

  private mutating func categories(_ counts: ClosedRange<Int>) -> [BarPlot.Category] {
    let count = Int.random(in: counts, using: &generator)
    let isYears = Bool.random(using: &generator)
    return (0..<count).map { index in
      isYears
        ? BarPlot.Category("\(1990 + index)", position: Double(1990 + index))
        : BarPlot.Category(String(words(1...6).prefix(120)))
    }
  }

  private mutating func words(_ counts: ClosedRange<Int>) -> String {
    let alphabets =
      ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрст", "αβγδεζηθικλμνξο"]
      + (hasIdeographs ? ["人身取引統計表示東京"] : [])
    let letters = Array(alphabets.randomElement(using: &generator) ?? "a")
    let count = Int.random(in: counts, using: &generator)
    return (0..<count).map { _ in
      String(
        (0..<Int.random(in: 1...14, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? "a"
        })
    }.joined(separator: Int.random(in: 0..<8, using: &generator) == 0 ? "-" : " ")
  }
}
