import PressKit

/// `podium new`: starts a small project.
enum NewCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    let folder = invocation.operands[0]
    do {
      let files = try StarterProject.write(to: folder)
      if invocation.has(.json) {
        invocation.output.write(JSONOutput.text(["folder": [folder], "files": files]))
      } else {
        for file in files { invocation.output.write("\(folder)/\(file)\n") }
        invocation.output.write("draw its charts with: podium build --project \(folder)\n")
      }
      return .success
    } catch {
      invocation.output.writeError("\(error)\n")
      return .cannotWrite
    }
  }
}
