import Charting
import DatasetReading
import GDRendering
import PressKit

/// `podium build`: draws what is out of date.
enum BuildCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    invocation.withPresets { presets in
      invocation.withProject { project in
        guard invocation.has(.watch) else { return build(project, presets, invocation) }
        return WatchLoop(project: project, invocation: invocation) {
          build(project, presets, invocation)
        }.run()
      }
    }
  }

  private static func build(
    _ project: Project, _ presets: [String]?, _ invocation: Invocation
  ) -> ExitCode {
    let clock = ContinuousClock()
    let start = clock.now
    let charts = invocation.operands.isEmpty ? nil : invocation.operands
    let memory = charts == nil ? memory(project, presets, invocation) : nil
    if !invocation.has(.force), let count = memory?.currentCount {
      show(BuildReport(currentCount: count), invocation)
      return .success
    }
    // Reading the kit and opening the fonts wait for nothing but the disk, and not for each other.
    if let fonts = try? invocation.fonts() { GDTextMeasurer(fonts: fonts).prepare() }
    return invocation.withBuilder(project, charts: charts) { builder in
      let composed = (clock.now - start) / .milliseconds(1)
      return build(
        builder, presets: presets, composed: composed, memory: memory, invocation)
    }
  }

  /// The memory of whole kits' builds with the options of this one.
  private static func memory(
    _ project: Project, _ presets: [String]?, _ invocation: Invocation
  ) -> BuildMemory {
    BuildMemory(
      project: project,
      options: [
        "presets", presets?.joined(separator: ",") ?? "of the house", "patterns",
        "\(invocation.has(.patterns))", "fonts", invocation.environment["PODIUM_FONTS"] ?? "",
      ])
  }

  private static func build(
    _ builder: KitBuilder, presets: [String]?, composed: Double, memory: BuildMemory?,
    _ invocation: Invocation
  ) -> ExitCode {
    let output = invocation.output
    var progress: (@Sendable (Int, Int) -> Void)?
    if output.showsProgress {
      progress = { done, total in
        output.writeError("\rdrawing \(done) of \(total)" + (done == total ? "\r\u{1B}[K" : ""))
      }
    }
    do throws(BuildError) {
      var report = try builder.build(
        builder.presets(presets), isForced: invocation.has(.force), progress: progress)
      report.timings.analysis = composed
      if report.notices.isEmpty { memory?.remember(builder, presets: builder.presets(presets)) }
      show(report, invocation)
      return invocation.has(.strict) && !report.notices.isEmpty ? .problemsFound : .success
    } catch {
      return invocation.report(error)
    }
  }

  private static func show(_ report: BuildReport, _ invocation: Invocation) {
    let output = invocation.output
    for notice in report.notices { output.writeError("\(notice)\n") }
    if invocation.has(.json) {
      output.write(JSONOutput.text(BuildDocument(report)))
      return
    }
    for status in report.drawn {
      output.write("\(status.file)  (\(status.reason?.description ?? ""))\n")
    }
    output.write("drew \(report.drawn.count), \(report.currentCount) up to date\n")
    if invocation.has(.timings) {
      let times = report.timings
      let stages = [
        ("analysis", times.analysis), ("layout", times.layout), ("drawing", times.drawing),
        ("text", times.text), ("encoding", times.encoding),
      ]
      for (name, milliseconds) in stages {
        output.write("\(name)  \((milliseconds * 10).rounded() / 10) ms\n")
      }
    }
  }
}

/// What a build did, as JSON.
private struct BuildDocument: Encodable {
  struct Drawn: Encodable {
    var chart: String
    var preset: String
    var file: String
    var reason: String
    var changed: [String]?
    var remedies: [String]
  }

  struct Timings: Encodable {
    var analysis: Double
    var layout: Double
    var drawing: Double
    var text: Double
    var encoding: Double
  }

  var drawn: [Drawn]
  var upToDate: Int
  var notices: [String]
  var milliseconds: Timings

  init(_ report: BuildReport) {
    drawn = report.drawn.map { status in
      Drawn(
        chart: status.chart, preset: status.preset, file: status.file,
        reason: status.reason?.description ?? "", changed: status.reason?.parts,
        remedies: report.remedies[status.file] ?? [])
    }
    upToDate = report.currentCount
    notices = report.notices.map(\.description)
    let times = report.timings
    milliseconds = Timings(
      analysis: times.analysis, layout: times.layout, drawing: times.drawing, text: times.text,
      encoding: times.encoding)
  }
}
