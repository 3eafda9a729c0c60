import DatasetReading
import Figures
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
        if let from, let to, finder.isNewer(from, than: to) {
          return invocation.fail(
            "\"\(from)\" is newer than \"\(to)\"; --from names the earlier edition", .usage)
        }
        let overtaken = try overtaken(project, invocation)
        let revisions = finder.revisions(from: from, to: to)
        show(revisions, overtaken, invocation)
        if let folder = invocation.options[OptionDescriptor.charts.name] {
          let code = draw(revisions, finder, into: folder, project, invocation)
          if code != .success { return code }
        }
        return overtaken.isEmpty ? .success : .problemsFound
      } catch {
        return invocation.report(error)
      }
    }
  }

  private static func draw(
    _ revisions: [Revision], _ finder: RevisionFinder, into folder: String, _ project: Project,
    _ invocation: Invocation
  ) -> ExitCode {
    invocation.withBuilder(project) { builder in
      guard let preset = builder.presets().first else { return .success }
      do throws(BuildError) {
        let charts = finder.charts(of: revisions, agency: builder.kit.house.agency)
        for path in try builder.draw(charts, into: folder, preset) {
          invocation.output.writeError("drew \(path)\n")
        }
        return .success
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
      let documents = revisions.map(RevisionDocument.init)
      if file.isEmpty {
        output.write(JSONOutput.text(documents))
      } else {
        let sentences = overtaken.map { FactcheckCommand.Document($0, file: file) }
        output.write(JSONOutput.text(RevisionsDocument(revisions: documents, sentences: sentences)))
      }
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
        output.write("    chart \(use.chart): \(keys)\(tail(use))\n")
      }
      if !revision.uses.isEmpty, let correction = revision.correction {
        output.write("    \(correction)\n")
      }
    }
    let unread = revisions.count { $0.kind == .notRead }
    let renamed = revisions.count { $0.kind == .renamed }
    output.write(
      (revisions.isEmpty ? "" : "\n")
        + "\(revisions.count - unread - renamed) figures differ between editions"
        + (renamed > 0 ? ", \(renamed) are renamed" : "")
        + (unread > 0 ? ", \(unread) are at hand in the earlier one only" : "") + "\n")
  }

  private static func tail(_ use: Revision.Use) -> String {
    guard use.showsEarlierValue else { return "" }
    let pin = use.pinnedEdition.map { "pins \($0) and " } ?? ""
    return "; it \(pin)shows the earlier value"
  }
}

/// A revision with its sentences, as JSON.
private struct RevisionDocument: Encodable {
  var revision: Revision
  var sentence: String
  var correction: String?

  init(_ revision: Revision) {
    self.revision = revision
    sentence = revision.sentence
    correction = revision.correction
  }
}

/// Revisions with the sentences of a published text that no longer hold, as JSON.
private struct RevisionsDocument: Encodable {
  var revisions: [RevisionDocument]
  var sentences: [FactcheckCommand.Document]
}
