import Charting
import TestSupport

/// Charts made at random from a seed, with names of many lengths and scripts.
struct RandomChart {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Returns a chart of a random type.
  mutating func specification() -> ChartSpecification {
    let text = ChartText(
      title: words(3...12), subtitle: words(0...14), source: .init(words(3...12)),
      note: .init(words(0...20)), agency: words(1...4))
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return ChartSpecification(name: "random", text: text, plot: .sectors(sectors()))
    case 1: return ChartSpecification(name: "random", text: text, plot: .dots(dots()))
    default: return ChartSpecification(name: "random", text: text, plot: .bars(bars()))
    }
  }

  /// Returns one of the presets.
  mutating func preset() -> Preset { Preset.all.randomElement(using: &generator) ?? .tv }

  private mutating func bars() -> BarPlot {
    let categories = categories(1...40)
    let lanes = Int.random(in: 1...4, using: &generator)
    let arrangement: BarPlot.Arrangement =
      [.grouped, .grouped, .stacked, .normalized].randomElement(using: &generator) ?? .grouped
    let scale: Double = [1e-3, 1.0, 1e3, 1e6].randomElement(using: &generator) ?? 1
    var marks: [BarMark] = []
    for category in categories.indices {
      for lane in 0..<lanes {
        let low = arrangement == .grouped && Bool.random(using: &generator) ? -scale : 0
        let value = Double.random(in: low...scale, using: &generator)
        let isGap = Int.random(in: 0..<9, using: &generator) == 0
        marks.append(
          BarMark(
            category: category, series: lane, value: isGap ? nil : value,
            label: isGap ? "n/a" : "\((value * 10).rounded() / 10)", tone: .palette(lane)))
      }
    }
    let orientation = BarPlot.Orientation.allCases.randomElement(using: &generator) ?? .automatic
    let isBracketed = lanes == 1 && categories.count > 1 && Bool.random(using: &generator)
    return BarPlot(
      orientation: orientation, arrangement: arrangement, categories: categories,
      series: lanes == 1 ? [""] : (0..<lanes).map { _ in words(1...3) }, marks: marks,
      brackets: isBracketed ? [.init(from: 0, to: categories.count - 1, text: "+62%")] : [])
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

  private mutating func dots() -> DotPlot {
    let categories = categories(1...20)
    let lanes = Int.random(in: 1...2, using: &generator)
    var marks: [PointMark] = []
    for category in categories.indices {
      for lane in 0..<lanes {
        marks.append(
          PointMark(
            category: category, series: lane,
            value: Double.random(in: -20...100, using: &generator), tone: .palette(lane)))
      }
    }
    return DotPlot(
      categories: categories, series: lanes == 1 ? [""] : ["Before", "After"], marks: marks,
      rowLabels: categories.map { _ in "66% → 71%" })
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
    let alphabets = [
      "abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрст", "αβγδεζηθικλμνξο", "人身取引統計表示東京",
    ]
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
