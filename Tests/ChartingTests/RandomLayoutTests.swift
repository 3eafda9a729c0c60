import Charting
import Foundation
import TestSupport
import Testing

@Suite("Random charts")
struct RandomLayoutTests {
  /// The number of charts: a small run by default, the full one by `PODIUM_RANDOM_CHARTS=10000`.
  static let count =
    ProcessInfo.processInfo.environment["PODIUM_RANDOM_CHARTS"].flatMap(Int.init) ?? 300

  @Test("No text overlaps, is cut, leaves the safe area or covers a mark; every refusal says why")
  func promises() {
    let run = RandomRun(seeds: 0..<Self.count, measuring: FixedWidthMeasurer())
    print(run.summary)
    #expect(run.faults.isEmpty, "\(run.faults.prefix(20).joined(separator: "\n"))")
    #expect(run.drawn > Self.count / 2)
  }

  @Test(
    "Charts that once broke a promise keep it",
    arguments: [865, 4779, 5202, 8155, 8621, 8913, 9114])
  func mended(seed: Int) {
    let run = RandomRun(seeds: seed..<seed + 1, measuring: FixedWidthMeasurer())
    #expect(run.faults.isEmpty, "\(run.faults.joined(separator: "\n"))")
  }
}
