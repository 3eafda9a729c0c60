import DatasetReading
import PressKit
import SceneGraph

/// `podium scene`: prints the laid-out scene.
enum SceneCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    invocation.withPresets { presets in
      invocation.withProject { project in
        invocation.withBuilder(project, charts: invocation.operands) { builder in
          do throws(DiagnosticList) {
            guard let chart = builder.kit.charts.first, let preset = builder.presets(presets).first
            else { return invocation.fail("there is no such chart", .missingInput) }
            let scene = try builder.scene(chart, preset)
            invocation.output.write(
              invocation.has(.json)
                ? JSONOutput.text(SceneDocument(scene)) : SceneListing.text(scene))
            return .success
          } catch {
            return invocation.report(error)
          }
        }
      }
    }
  }
}
