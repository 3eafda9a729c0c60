import PressKit

/// `podium status`: says what is out of date and why.
enum StatusCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    invocation.withPresets { presets in
      invocation.withProject { project in
        invocation.withBuilder(project) { builder in
          let all = builder.status(builder.presets(presets))
          invocation.tell(builder.strayNotices)
          let outdated = all.filter { $0.reason != nil }
          if invocation.has(.json) {
            invocation.output.write(
              JSONOutput.text(
                all.map { status in
                  StatusDocument(
                    chart: status.chart, preset: status.preset, file: status.file,
                    isCurrent: status.reason == nil, reason: status.reason?.description,
                    changed: status.reason?.parts)
                }))
          } else {
            for status in outdated {
              invocation.output.write("\(status.file)  (\(status.reason?.description ?? ""))\n")
            }
            invocation.output.write(
              "\(outdated.count) out of date, \(all.count - outdated.count) up to date\n")
          }
          return outdated.isEmpty ? .success : .problemsFound
        }
      }
    }
  }
}

/// The status of a picture, as JSON.
private struct StatusDocument: Encodable {
  var chart: String
  var preset: String
  var file: String
  var isCurrent: Bool
  var reason: String?
  var changed: [String]?
}
