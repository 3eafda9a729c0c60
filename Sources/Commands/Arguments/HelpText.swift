import PressKit

/// The help screens, made from the descriptors.
enum HelpText {
  /// The screen of the program.
  static var program: String {
    """
    Podium draws charts of official statistics for a news conference.

    Usage: podium COMMAND [OPTION ...]

    Commands:
    \(table(CommandDescriptor.all.map { ($0.name + ($0.operands.isEmpty ? "" : " " + $0.operands), $0.summary) }))

    Every command has --help, --json and --project DIR. podium --version prints the version.

    Exit codes: 0 done; 1 problems found; 2 pictures differ; 64 wrong usage; 65 faulty data;
    66 missing input; 70 a fault of the program; 73 a file cannot be written.

    """
  }

  /// The screen of a command.
  static func screen(_ command: CommandDescriptor) -> String {
    """
    \(command.summary)

    Usage: \(usage(command))

    Options:
    \(table(command.options.map { ($0.synopsis, $0.help) }))

    """
  }

  /// The usage line of a command.
  static func usage(_ command: CommandDescriptor) -> String {
    let operands = command.operands.isEmpty ? "" : " " + command.operands
    return "podium \(command.name)\(operands) [OPTION ...]"
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { left, right in
      "  " + left + String(repeating: " ", count: width - left.count + 2) + right
    }.joined(separator: "\n")
  }
}
