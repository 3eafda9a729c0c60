import DatasetReading
import PressKit

/// The command line as a library.
public enum PodiumCommand {
  /// Runs the command that the arguments name.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - environment: `PWD` names the current folder, `PODIUM_FONTS` folders of fonts with colons
  ///     between them.
  ///   - output: Where words go.
  /// - Returns: How it ended.
  public static func run(
    arguments: [String], environment: [String: String], output: any CommandOutput
  ) -> ExitCode {
    guard let name = arguments.first else {
      output.writeError(HelpText.program)
      return .usage
    }
    switch name {
    case "-h", "--help", "help":
      output.write(HelpText.program)
      return .success
    case "--version":
      output.write("podium \(Tool.version)\n")
      return .success
    default: break
    }
    guard let command = CommandDescriptor.all.first(where: { $0.name == name }) else {
      let known = CommandDescriptor.all.map(\.name)
      output.writeError(
        "podium: error: unknown command \"\(name)\"; "
          + NearestName.hint(for: name, among: known, noun: "commands") + "\n")
      return .usage
    }
    do {
      let (options, operands) = try ArgumentParser.parse(
        Array(arguments.dropFirst()), for: command)
      if options["help"] != nil {
        output.write(HelpText.screen(command))
        return .success
      }
      return command.run(
        Invocation(
          options: options, operands: operands, environment: environment, output: output))
    } catch {
      return usage(error, command, output)
    }
  }

  static func usage(
    _ error: UsageError, _ command: CommandDescriptor, _ output: any CommandOutput
  ) -> ExitCode {
    output.writeError(
      "podium \(command.name): error: \(error.message)\nusage: \(HelpText.usage(command))\n")
    return .usage
  }
}
