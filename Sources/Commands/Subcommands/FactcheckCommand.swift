import DatasetReading
import PressKit

/// `podium factcheck`: checks the numeric claims of a text against the datasets.
enum FactcheckCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    invocation.withProject { project in
      let file = invocation.operands[0]
      do throws(DiagnosticList) {
        let text = try text(of: file)
        let kit = try Kit(project, charts: [], readsAllDatasets: true)
        let verdicts = ClaimChecker(kit.datasets).verdicts(on: text)
        report(verdicts, file, invocation)
        let isFalse = verdicts.contains { $0.result == .refuted || $0.result == .falseBase }
        return isFalse ? .problemsFound : .success
      } catch {
        return invocation.report(error)
      }
    }
  }

  /// Returns the text of a file.
  static func text(of file: String) throws(DiagnosticList) -> String {
    let start = SourceLocation(file: file, line: 1, column: 1)
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(file, limit: ClaimChecker.maximumSize)
    } catch {
      var diagnostic = Diagnostic(.error, at: start, error.reason)
      diagnostic.isMissingInput = error.isMissing
      throw DiagnosticList([diagnostic])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DiagnosticList(
        at: start, "the file is no UTF-8 text; save it as plain text, not as a document")
    }
    return text
  }

  private static func report(
    _ verdicts: [ClaimVerdict], _ file: String, _ invocation: Invocation
  ) {
    if invocation.has(.json) {
      invocation.output.write(JSONOutput.text(verdicts.map { Document($0, file: file) }))
      return
    }
    var sentence = ""
    for verdict in verdicts {
      if sentence != verdict.sentence {
        sentence = verdict.sentence
        invocation.output.write("\(file):\(verdict.line):\(verdict.column): \(sentence)\n")
      }
      invocation.output.write(
        "  \(verdict.result.rawValue): \(verdict.claim): \(verdict.reason)\n")
    }
    let counts = ClaimVerdict.Result.allCases.compactMap { result in
      let count = verdicts.count { $0.result == result }
      return count == 0 ? nil : "\(count) \(result.rawValue)"
    }
    invocation.output.write(
      verdicts.isEmpty
        ? "no claims found\n"
        : "\(verdicts.count) \(verdicts.count == 1 ? "claim" : "claims"): \(counts.joined(separator: ", "))\n"
    )
  }

  /// A verdict, as JSON.
  struct Document: Encodable {
    var file: String
    var line: Int
    var column: Int
    var sentence: String
    var claim: String
    var result: String
    var reason: String

    init(_ verdict: ClaimVerdict, file: String) {
      self.file = file
      line = verdict.line
      column = verdict.column
      sentence = verdict.sentence
      claim = verdict.claim
      result = verdict.result.rawValue
      reason = verdict.reason
    }
  }
}
