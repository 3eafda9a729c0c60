import DatasetReading

/// The step from words of a command line to options and operands.
enum ArgumentParser {
  /// Returns the options and operands of a command.
  ///
  /// `--name value` and `--name=value` are alike, `-h` is `--help`, and after `--` everything is an
  /// operand. An option may stand once.
  static func parse(
    _ words: [String], for command: CommandDescriptor
  ) throws(UsageError) -> (options: [String: String], operands: [String]) {
    var options: [String: String] = [:]
    var operands: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let (descriptor, attached) = try option(word, command)
      guard options[descriptor.name] == nil else {
        throw UsageError("the option --\(descriptor.name) stands twice")
      }
      if descriptor.valueName == nil {
        guard attached == nil else {
          throw UsageError("the option --\(descriptor.name) takes no value")
        }
        options[descriptor.name] = ""
      } else {
        guard let value = attached ?? rest.popFirst(), !value.isEmpty else {
          throw UsageError("the option \(descriptor.synopsis) needs a value")
        }
        options[descriptor.name] = value
      }
    }
    guard options["help"] != nil || command.operandCount.contains(operands.count) else {
      throw UsageError(
        operands.count < command.operandCount.lowerBound
          ? "expected \(command.operands) after podium \(command.name)"
          : "unexpected \"\(operands[command.operandCount.upperBound])\" after podium \(command.name)"
      )
    }
    return (options, operands)
  }

  private static func option(
    _ word: String, _ command: CommandDescriptor
  ) throws(UsageError) -> (OptionDescriptor, String?) {
    if word == "-h" { return (.help, nil) }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0].dropFirst(word.hasPrefix("--") ? 2 : 1))
    let value = parts.count == 2 ? String(parts[1]) : nil
    guard word.hasPrefix("--"), let found = command.options.first(where: { $0.name == name }) else {
      let known = command.options.map { "--\($0.name)" }
      throw UsageError(
        "unknown option \(parts[0]); "
          + NearestName.hint(for: "--\(name)", among: known, noun: "options"))
    }
    return (found, value)
  }
}
