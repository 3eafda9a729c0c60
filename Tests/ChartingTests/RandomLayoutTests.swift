import Charting
import Foundation
import SceneGraph
import TestSupport
import Testing

@Suite("Random charts")
struct RandomLayoutTests {
  /// The number of charts: a small run by default, the full one by `PODIUM_RANDOM_CHARTS=10000`.
  static let count =
    ProcessInfo.processInfo.environment["PODIUM_RANDOM_CHARTS"].flatMap(Int.init) ?? 300

  @Test("No text overlaps, leaves the safe area or covers a mark, and every refusal says why")
  func promises() {
    var drawn = 0
    var refused: [String: Int] = [:]
    for seed in 0..<Self.count {
      var random = RandomChart(seed: UInt64(seed))
      let specification = random.specification()
      let preset = random.preset()
      do throws(LayoutError) {
        let layout = ChartLayout(preset: preset, measuring: FixedWidthMeasurer())
        let scene = try layout.scene(of: specification)
        let faults = SceneChecks.faults(in: scene)
        #expect(faults.isEmpty, "seed \(seed) at \(preset.name): \(faults.prefix(3))")
        #expect(missing(from: scene, of: specification).isEmpty, "seed \(seed) at \(preset.name)")
        drawn += 1
      } catch {
        guard case .doesNotFit(let what, let remedy) = error else {
          Issue.record("seed \(seed): \(error)")
          continue
        }
        #expect(!what.isEmpty && !remedy.isEmpty)
        refused[Self.kind(of: what), default: 0] += 1
      }
    }
    let reasons = refused.sorted { $0.value > $1.value }.map { "\($0.value) \($0.key)" }
    print(
      "random charts: \(drawn) drawn, \(refused.values.reduce(0, +)) refused: "
        + reasons.joined(separator: "; "))
    #expect(drawn > Self.count / 4)
  }

  /// What a refusal is about, without its names and numbers.
  private static func kind(of what: String) -> String {
    let parts = what.split(separator: "\"", omittingEmptySubsequences: false)
    let outside = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
    return outside.split { $0.isNumber || $0 == " " }.joined(separator: " ")
  }

  /// The names of categories that no text of the scene holds.
  private func missing(from scene: Scene, of specification: ChartSpecification) -> [String] {
    let names: [String] =
      switch specification.plot {
      case .bars(let plot): plot.categories.map(\.label)
      case .dots(let plot): plot.categories.map(\.label)
      case .sectors(let plot): plot.marks.map(\.label)
      case .lines(let plot): plot.series.map(\.name) + plot.marks.map(\.label)
      case .slopes(let plot): plot.marks.map(\.label)
      case .panels(let plot): plot.panels.map(\.title)
      case .tiles(let plot): plot.marks.map(\.code)
      case .number(let plot): [plot.noun]
      }
    let roles: [Role] = [.categoryLabel, .seriesLabel, .valueLabel]
    let blocks = Dictionary(
      grouping: scene.texts.filter { roles.contains($0.role) }, by: \.block
    ).values.map { lines in lines.map(\.text).joined().filter { !$0.isWhitespace } }
    return names.filter { name in
      guard !name.isEmpty else { return false }
      let solid = name.filter { !$0.isWhitespace }
      return !blocks.contains { $0.hasPrefix(solid) }
    }
  }
}
