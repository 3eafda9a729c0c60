import Figures
import PressKit

/// `podium verify`: redraws in memory and says whether the pictures are what the data give.
enum VerifyCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    invocation.withPresets { presets in
      invocation.withProject { project in
        let charts = invocation.operands.isEmpty ? nil : invocation.operands
        return invocation.withBuilder(project, charts: charts) { builder in
          // Only the first preset's pictures are committed.
          let chosen = presets ?? Array(builder.kit.house.presets.prefix(1))
          do throws(BuildError) {
            let results = try builder.verify(builder.presets(chosen))
            invocation.tell(builder.strayNotices)
            show(results, invocation)
            return results.allSatisfy(\.isSame) ? .success : .problemsFound
          } catch {
            return invocation.report(error)
          }
        }
      }
    }
  }

  private static func show(_ results: [Verification], _ invocation: Invocation) {
    if invocation.has(.json) {
      invocation.output.write(JSONOutput.text(results))
      return
    }
    for result in results where !result.isSame {
      invocation.output.write("\(result.file)  (\(result.finding.rawValue))\n")
    }
    let same = results.count(where: \.isSame)
    invocation.output.write("\(same) of \(results.count) pictures are what the data give\n")
  }
}
