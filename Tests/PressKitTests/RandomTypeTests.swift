import Charting
import Foundation
import GDRendering
import TestSupport
import Testing

/// The random charts in the widths of the fonts that pictures are drawn with.
@Suite("Random charts in real type")
struct RandomTypeTests {
  /// The number of charts: a small run by default, the full one by `PODIUM_RANDOM_CHARTS=10000`.
  static let count =
    ProcessInfo.processInfo.environment["PODIUM_RANDOM_CHARTS"].flatMap(Int.init) ?? 60

  @Test("No text overlaps, is cut, leaves the safe area or covers a mark; every refusal says why")
  func promises() throws {
    let measurer = GDTextMeasurer(fonts: try FontSet.installed())
    // Two charts in which a label stood over the bar beside its own.
    for seed in [100_323, 101_360] {
      let run = RandomRun(seeds: seed..<seed + 1, measuring: measurer, hasIdeographs: false)
      #expect(run.faults.isEmpty, "\(run.faults)")
    }
    // The other suite draws the first seeds. Fonts for Chinese characters are not installed everywhere.
    let run = RandomRun(
      seeds: 100_000..<100_000 + Self.count, measuring: measurer, hasIdeographs: false)
    print("in real type, \(run.summary)")
    #expect(run.faults.isEmpty, "\(run.faults.prefix(20).joined(separator: "\n"))")
    #expect(run.drawn > Self.count / 3)
  }
}
