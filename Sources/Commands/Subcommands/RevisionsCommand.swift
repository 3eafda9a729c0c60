import DatasetReading
import PressKit

/// `podium revisions`: says which published figures differ between editions, and what they touch.
enum RevisionsCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    let from = invocation.options[OptionDescriptor.from.name]
    let to = invocation.options[OptionDescriptor.to.name]
    return invocation.withProject { project in
      do throws(DiagnosticList) {
        let finder = try RevisionFinder(project)
        for id in [from, to].compactMap({ $0 }) where !finder.editions.contains(id) {
          let hint = NearestName.hint(for: id, among: finder.editions, noun: "editions")
          return invocation.fail("unknown edition \"\(id)\"; \(hint)", .usage)
        }
        let overtaken = try overtaken(project, invocation)
        show(finder.revisions(from: from, to: to), overtaken, invocation)
        return overtaken.isEmpty ? .success : .problemsFound
      } catch {
        return invocation.report(error)
      }
    }
  }

  /// The claims of a published text that no longer hold.
  private static func overtaken(
    _ project: Project, _ invocation: Invocation
  ) throws(DiagnosticList) -> [ClaimVerdict] {
    guard let file = invocation.options[OptionDescriptor.text.name] else { return [] }
    let text = try FactcheckCommand.text(of: file)
    let kit = try Kit(project, charts: [], readsAllDatasets: true)
    return ClaimChecker.overtaken(text, kit.datasets)
  }

  private static func show(
    _ revisions: [Revision], _ overtaken: [ClaimVerdict], _ invocation: Invocation
  ) {
    let output = invocation.output
    let file = invocation.options[OptionDescriptor.text.name] ?? ""
    if invocation.has(.json) {
      output.write(JSONOutput.text(revisions.map(RevisionDocument.init)))
      return
    }
    for verdict in overtaken {
      output.write(
        "\(file):\(verdict.line):\(verdict.column): \(verdict.sentence)\n  no longer holds: "
          + "\(verdict.claim): \(verdict.reason)\n")
    }
    if !overtaken.isEmpty { output.write("\n") }
    var dataset = ""
    for revision in revisions {
      if revision.dataset != dataset {
        output.write("\(dataset.isEmpty ? "" : "\n")\(revision.dataset)\n")
        dataset = revision.dataset
      }
      output.write("  \(revision.sentence)\n")
      for use in revision.uses {
        let keys = use.figures.joined(separator: ", ")
        let tail = use.showsEarlierValue ? "; it pins the edition and shows the earlier value" : ""
        output.write("    chart \(use.chart): \(keys)\(tail)\n")
      }
      if !revision.uses.isEmpty { output.write("    \(revision.correction)\n") }
    }
    output.write(
      (revisions.isEmpty ? "" : "\n") + "\(revisions.count) figures differ between editions\n")
  }
}

/// A revision with its sentences, as JSON.
private struct RevisionDocument: Encodable {
  var revision: Revision
  var sentence: String
  var correction: String

  init(_ revision: Revision) {
    self.revision = revision
    sentence = revision.sentence
    correction = revision.correction
  }
}
