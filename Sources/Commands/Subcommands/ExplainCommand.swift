import DatasetReading
import Figures

/// `podium explain`: says why a rule is there and what to do.
enum ExplainCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    var rules: [Rule] = []
    for code in invocation.operands {
      guard let rule = Rule.named(code) else {
        let hint = NearestName.hint(
          for: code.uppercased(), among: Rule.all.map(\.code), noun: "codes")
        return invocation.fail("unknown code \"\(code)\"; \(hint)", .usage)
      }
      rules.append(rule)
    }
    let isList = rules.isEmpty
    if isList { rules = Rule.all }
    if invocation.has(.json) {
      invocation.output.write(JSONOutput.text(rules))
      return .success
    }
    for (index, rule) in rules.enumerated() {
      guard !isList else {
        invocation.output.write("\(rule.code)  \(rule.summary)\n")
        continue
      }
      let kind =
        !rule.isNotice
        ? "an error"
        : rule.isOfHouse
          ? "a notice, which house.json may accept" : "a notice, which a definition may accept"
      invocation.output.write(
        (index > 0 ? "\n" : "") + """
          \(rule.code): \(rule.summary) (\(kind))

          Why: \(rule.reason)
          Example: \(rule.example)
          Instead: \(rule.remedy)

          """)
    }
    return .success
  }
}
