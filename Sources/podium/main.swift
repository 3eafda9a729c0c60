import Commands

let code = PodiumCommand.run(
  arguments: Array(CommandLine.arguments.dropFirst()), environment: Environment.current,
  output: StandardOutput())
code.exit()
