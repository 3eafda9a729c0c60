import Charting
import Figures
import Foundation
import GDRendering
import PressKit
import SceneGraph

/// The measurement of Podium's speed on the project of the current folder.
///
/// Cold figures are of whole processes, warm ones of one process on one core.
struct Benchmark {
  /// The project's folder.
  let project: String
  /// A command to time in the same run, for comparison.
  let peer: String?

  /// Measures and prints everything.
  func run() throws {
    let podium = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "podium")
    guard let podium, FileManager.default.isExecutableFile(atPath: podium.path) else {
      throw BenchmarkError("build the product podium first: swift build -c release")
    }
    try show("cold start, podium --version", runs: 20) {
      try Self.wallTime(podium.path, ["--version"])
    }
    let copy = try emptyCopy()
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let kit = try Kit(Project(folder: copy))
    let build = ["build", "--preset", "tv", "--project", copy]
    let cold = try show("cold build of \(kit.charts.count) charts at tv", runs: 5) {
      try? FileManager.default.removeItem(atPath: copy + "/Charts/manifest.json")
      return try Self.wallTime(podium.path, build)
    }
    try show("cold build of 1 chart at tv", runs: 10) {
      try Self.wallTime(
        podium.path, ["build", kit.charts[0].name, "--force"] + build.dropFirst())
    }
    try show("build with nothing to do", runs: 20) { try Self.wallTime(podium.path, build) }
    try showWarm(kit)
    if let peer {
      let other = try show("peer: \(peer)", runs: 5) { try Self.wallTime("/bin/sh", ["-c", peer]) }
      print("peer / cold build: \(Self.text(other / cold, places: 1)) times")
    }
  }

  /// Prints the stages of drawing each chart again and again in this process.
  private func showWarm(_ kit: Kit) throws {
    let builder = KitBuilder(kit: kit, fonts: try FontSet.installed())
    let renderer = GDRenderer(fonts: try FontSet.installed())
    let clock = ContinuousClock()
    let rounds = 10
    var times = [String: Double]()
    var bytes = 0
    for round in 0...rounds {
      let start = clock.now
      let composed = try Kit(kit.project)
      // The first round fills the cache of glyphs and does not count.
      let counts = round > 0 ? 1.0 : 0
      times["analysis", default: 0] += counts * ((clock.now - start) / .milliseconds(1))
      for chart in composed.charts {
        let begun = clock.now
        let scene = try builder.scene(chart, .tv)
        times["layout", default: 0] += counts * ((clock.now - begun) / .milliseconds(1))
        let (png, stages) = try renderer.timedPNG(of: scene)
        times["drawing", default: 0] += counts * stages.drawing
        times["text", default: 0] += counts * stages.text
        times["encoding", default: 0] += counts * stages.encoding
        bytes += round == 0 ? png.count : 0
      }
    }
    let charts = Double(rounds * kit.charts.count)
    var sum = 0.0
    for stage in ["analysis", "layout", "drawing", "text", "encoding"] {
      let mean = (times[stage] ?? 0) / charts
      sum += mean
      print("warm, \(stage): \(Self.text(mean)) ms a chart")
    }
    print("warm, all stages on one core: \(Self.text(sum)) ms a chart of 1920x1080")
    print("size: \(bytes / kit.charts.count) bytes a chart")
  }

  @discardableResult
  private func show(
    _ name: String, runs: Int, _ measure: () throws -> Double
  ) throws -> Double {
    _ = try measure()
    let times = try (0..<runs).map { _ in try measure() }.sorted()
    let median = times[times.count / 2]
    print(
      "\(name): median \(Self.text(median)) ms of \(runs) runs "
        + "(\(Self.text(times[0])) to \(Self.text(times[times.count - 1])))")
    return median
  }

  /// Copies the project without its pictures into a temporary folder.
  private func emptyCopy() throws -> String {
    let manager = FileManager.default
    let copy = manager.temporaryDirectory.appending(path: "podium-benchmark-\(UUID().uuidString)")
    try manager.createDirectory(
      at: copy.appending(path: "Charts"), withIntermediateDirectories: true)
    for part in ["Datasets", "Charts/Definitions"] {
      try manager.copyItem(
        at: URL(filePath: project).appending(path: part), to: copy.appending(path: part))
    }
    return copy.path
  }

  /// Returns the milliseconds from the start of a process to its end.
  ///
  /// The process is started without Foundation, whose waiting has steps of 50 ms.
  private static func wallTime(_ path: String, _ arguments: [String]) throws -> Double {
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let clock = ContinuousClock()
    let start = clock.now
    var process = pid_t()
    guard posix_spawn(&process, path, &actions, nil, &words, environ) == 0 else {
      throw BenchmarkError("\(path) cannot be started")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let time = (clock.now - start) / .milliseconds(1)
    guard status == 0 else { throw BenchmarkError("\(path) failed with status \(status)") }
    return time
  }

  private static func text(_ value: Double, places: Int = 2) -> String {
    NumberText.decimal(value, decimals: places)
  }
}

/// A reason why nothing could be measured.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
