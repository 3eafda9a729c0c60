import Commands
import TestSupport

/// A command run in this process, with what it wrote.
struct CommandRun {
  let code: ExitCode
  let output: String
  let errors: String

  init(_ arguments: [String], in folder: String = "/", environment: [String: String] = [:]) {
    let output = Recorder()
    code = PodiumCommand.run(
      arguments: arguments, environment: environment.merging(["PWD": folder]) { own, _ in own },
      output: output)
    self.output = output.written.value
    errors = output.complaints.value
  }

  private struct Recorder: CommandOutput {
    let written = CapturedText()
    let complaints = CapturedText()
    var showsProgress: Bool { false }

    func write(_ text: String) { written.append(text) }
    func writeError(_ text: String) { complaints.append(text) }
  }
}
