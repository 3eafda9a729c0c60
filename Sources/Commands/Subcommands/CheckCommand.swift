import DatasetReading
import Figures
import PressKit

/// `podium check`: reads everything, runs every lint, draws nothing.
enum CheckCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    invocation.withProject { project in
      do {
        if invocation.has(.schema) {
          invocation.output.write(DefinitionSchema.json(for: try project.package()))
          return .success
        }
        let kit = try Kit(project, readsAllDatasets: true)
        return invocation.withBuilder(project) { builder in check(kit, builder, invocation) }
      } catch let error as DiagnosticList {
        return invocation.report(error)
      } catch {
        return invocation.fail("\(error)", .internalFault)
      }
    }
  }

  private static func check(
    _ kit: Kit, _ builder: KitBuilder, _ invocation: Invocation
  ) -> ExitCode {
    let collector = DiagnosticCollector()
    for chart in kit.charts {
      for preset in builder.presets() {
        do throws(DiagnosticList) {
          _ = try builder.scene(chart, preset)
        } catch {
          error.diagnostics.forEach(collector.add)
        }
      }
    }
    if collector.hasErrors { return invocation.report(DiagnosticList(collector.diagnostics)) }
    for notice in kit.notices { invocation.output.writeError("\(notice)\n") }
    if invocation.has(.json) {
      invocation.output.write(
        JSONOutput.text(
          CheckDocument(
            charts: kit.charts.map(\.name), notices: kit.notices.map(\.description),
            accepted: kit.allowances)))
    } else {
      for allowance in kit.allowances { invocation.output.write("\(allowance)\n") }
      let count = kit.notices.count
      invocation.output.write(
        "\(kit.charts.count) charts checked: no errors, \(count) \(count == 1 ? "notice" : "notices")\n"
      )
    }
    return invocation.has(.strict) && !kit.notices.isEmpty ? .problemsFound : .success
  }
}

/// What a check found, as JSON.
private struct CheckDocument: Encodable {
  var charts: [String]
  var notices: [String]
  var accepted: [String]
}
