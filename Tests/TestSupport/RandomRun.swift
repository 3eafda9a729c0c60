import Charting
public import SceneGraph

/// A run of random charts through layout, with what was found.
public struct RandomRun {
  /// The number of charts that were drawn.
  public private(set) var drawn = 0
  /// The numbers of refusals by what did not fit.
  public private(set) var refused: [String: Int] = [:]
  /// The promises that were broken, each with its seed.
  public private(set) var faults: [String] = []

  /// Lays out the charts of some seeds, each at a preset of its own, with a measurer.
  ///
  /// - Parameters:
  ///   - seeds: The seeds.
  ///   - measuring: The source of widths.
  ///   - hasIdeographs: Whether names in Chinese characters are among them, which few fonts have.
  public init(seeds: Range<Int>, measuring: any TextMeasuring, hasIdeographs: Bool = true) {
    for seed in seeds {
      var random = RandomChart(seed: UInt64(seed), hasIdeographs: hasIdeographs)
      let specification = random.specification()
      let preset = random.preset()
      let place = "seed \(seed) at \(preset.name)"
      do throws(LayoutError) {
        let scene = try ChartLayout(preset: preset, measuring: measuring).scene(of: specification)
        drawn += 1
        faults += SceneChecks.faults(in: scene).map { "\(place): \($0)" }
        faults += Self.missing(from: scene, of: specification).map {
          "\(place): \"\($0)\" is missing or cut"
        }
        for text in scene.texts where text.font.size < preset.type.minimum - 0.5 {
          faults.append("\(place): \"\(text.text)\" is set in \(text.font.size) pixels")
        }
      } catch {
        guard case .doesNotFit(let what, let remedy) = error, !what.isEmpty, !remedy.isEmpty else {
          faults.append("\(place): \(error)")
          continue
        }
        refused[Self.kind(of: what), default: 0] += 1
      }
    }
  }

  /// The run in a sentence.
  public var summary: String {
    let reasons = refused.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key)" }
    return "random charts: \(drawn) drawn, \(refused.values.reduce(0, +)) refused, \(faults.count) "
      + "faults; refused: " + reasons.joined(separator: "; ")
  }

  /// What a refusal is about, without its names and numbers.
  private static func kind(of what: String) -> String {
    let parts = what.split(separator: "\"", omittingEmptySubsequences: false)
    let outside = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
    return outside.split { $0.isNumber || $0 == " " }.joined(separator: " ")
  }

  /// The names and values that no text of the scene holds whole.
  private static func missing(
    from scene: Scene, of specification: ChartSpecification
  ) -> [String] {
    let names: [String] =
      switch specification.plot {
      case .bars(let plot):
        thinned(plot.categories, in: scene) + plot.series + plot.rules.map(\.label)
          + plot.bands.map(\.label) + plot.brackets.map(\.text) + values(of: plot, in: scene)
      case .dots(let plot): plot.categories.map(\.label) + plot.rowLabels
      case .sectors(let plot):
        plot.marks.map { "\($0.label) \($0.shareText)" } + plot.marks.map(\.countText)
          + [plot.hole?.number ?? "", plot.hole?.noun ?? ""]
      case .lines(let plot):
        plot.series.indices.map { ending(of: $0, in: plot, scene) } + plot.marks.map(\.label)
          + plot.rules.map(\.label) + plot.bands.map(\.label) + plot.brackets.map(\.text)
      case .slopes(let plot):
        plot.marks.flatMap { ["\($0.label) \($0.fromText)", $0.toText] } + [plot.start, plot.end]
      case .panels(let plot): plot.panels.map(\.title) + plot.panels.flatMap(\.labels)
      case .tiles(let plot): plot.marks.map(\.code) + plot.classes
      case .number(let plot): [plot.number, plot.noun] + plot.details
      }
    let words = specification.text
    let all = names + [words.title, words.subtitle, words.agency]
    let whole = solid(scene)
    return all.filter { name in
      let solid = name.filter { !$0.isWhitespace }
      return !solid.isEmpty && !whole.contains(solid)
    }
  }

  /// What stands at a line's end: its name and value, and the period of a line that ends before the others where
  /// its name stands in the column beside the plot.
  private static func ending(of series: Int, in plot: LinePlot, _ scene: Scene) -> String {
    let name = "\(plot.series[series].name) \(plot.series[series].ending)"
    let last = plot.marks.filter { $0.series == series && $0.value != nil }.map(\.period).max() ?? 0
    guard last < plot.periods.count - 1 else { return name }
    let dated = "\(name) (\(plot.periods[last].label))"
    return solid(scene).contains(dated.filter { !$0.isWhitespace }) ? dated : name
  }

  /// The blocks of text of a scene without their spaces.
  private static func solid(_ scene: Scene) -> Set<String> {
    Set(
      Dictionary(grouping: scene.texts, by: \.block).values.map { lines in
        lines.map(\.text).joined().filter { !$0.isWhitespace }
      })
  }

  /// The names of categories that must be there: all, but for years that an axis shortens or thins.
  private static func thinned(_ categories: [BarPlot.Category], in scene: Scene) -> [String] {
    let isThinned = scene.remedies.contains { $0.kind == .fewerTicks && $0.subject == "time axis" }
    let isShort = scene.texts.contains {
      $0.role == .categoryLabel && $0.text.count == 3 && $0.text.hasPrefix("\u{2019}")
    }
    return isThinned || isShort ? [] : categories.map(\.label)
  }

  /// The values that must be there: all, unless an axis tells them; gaps always.
  private static func values(of plot: BarPlot, in scene: Scene) -> [String] {
    let hasAxis = scene.texts.contains { $0.role == .tickLabel }
    return plot.marks.filter { !hasAxis && $0.value != nil && $0.value != 0 }.map(\.label)
  }
}
