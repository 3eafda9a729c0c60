import PressKit

/// `podium import`: accepts changed CSV files into the data package.
enum ImportCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    invocation.withProject { project in
      var outcomes: [PackageAcceptance.Outcome] = []
      for file in invocation.operands {
        do throws(BuildError) {
          outcomes.append(try PackageAcceptance.accept(file, in: project))
        } catch {
          return invocation.report(error)
        }
      }
      if invocation.has(.json) {
        invocation.output.write(
          JSONOutput.text(
            outcomes.map {
              ImportDocument(
                dataset: $0.dataset, file: $0.file, rows: $0.rowCount, isChanged: $0.isChanged)
            }))
      } else {
        for outcome in outcomes {
          invocation.output.write(
            "\(outcome.dataset): \(outcome.rowCount) rows, "
              + (outcome.isChanged ? "accepted; run podium build\n" : "already accepted\n"))
        }
      }
      return .success
    }
  }
}

/// What was accepted, as JSON.
private struct ImportDocument: Encodable {
  var dataset: String
  var file: String
  var rows: Int
  var isChanged: Bool
}
