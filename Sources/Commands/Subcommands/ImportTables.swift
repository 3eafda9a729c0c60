import DatasetReading
import PressKit

/// The taking of published tables into datasets, all of them or none.
enum ImportTables {
  static func run(_ invocation: Invocation, _ project: Project) -> ExitCode {
    do throws(BuildError) {
      var work = try TableImport(project)
      let page = ImportPage.page(invocation)
      let into = invocation.options[OptionDescriptor.into.name]
      var unknown: [(name: String, table: Table)] = []
      do throws(DiagnosticList) {
        for file in invocation.operands {
          if let page {
            try work.take(page: try ImportPage.bytes(file), page, file: file)
            continue
          }
          guard ImportSource.isTable(file) else {
            for entry in try ImportSource.tables(file, invocation.output) {
              try work.take(rows: entry.bytes, into: into, file: file)
            }
            continue
          }
          let entries = try ImportSource.tables(file, invocation.output)
          for entry in entries {
            let (table, notices) = try BJSTableReader.read(entry.bytes, path: entry.name)
            for notice in notices { invocation.output.writeError("\(notice)\n") }
            if work.hasRecipe(for: table) {
              try work.take(table, into: into, file: entry.name)
            } else {
              unknown.append((entry.name, table))
            }
          }
        }
      } catch {
        throw BuildError.faults(error)
      }
      guard !work.outcomes.isEmpty else { return propose(unknown, invocation, project) }
      for notice in work.notices { invocation.output.writeError("\(notice)\n") }
      for (name, _) in unknown {
        invocation.output.writeError("\(name): notice: no recipe is for this table; skipped\n")
      }
      try work.finish(writes: !invocation.has(.dryRun))
      report(work.outcomes, invocation)
      return .success
    } catch {
      return invocation.report(error)
    }
  }

  /// Prints a recipe to start from; nothing was imported.
  private static func propose(
    _ unknown: [(name: String, table: Table)], _ invocation: Invocation, _ project: Project
  ) -> ExitCode {
    do throws(DiagnosticList) {
      let package = try project.package()
      let into = invocation.options[OptionDescriptor.into.name]
      if let into, package.resource(named: into)?.metadata == nil {
        throw DiagnosticList(
          "unknown dataset \"\(into)\"; "
            + NearestName.hint(for: into, among: package.datasetNames, noun: "datasets"))
      }
      for (name, table) in unknown {
        invocation.output.writeError(
          "\(name): error: no recipe in Datasets/recipes is for this table; fill in the blanks of the "
            + "one on standard output and save it there\n")
        invocation.output.write(RecipeProposal.text(for: table, package: package, dataset: into))
      }
      return .badData
    } catch {
      return invocation.report(error)
    }
  }

  private static func report(_ outcomes: [TableImport.Outcome], _ invocation: Invocation) {
    let isDry = invocation.has(.dryRun)
    if invocation.has(.json) {
      invocation.output.write(JSONOutput.text(outcomes.map { Document($0, isDry: isDry) }))
      return
    }
    for outcome in outcomes {
      let added = outcome.changes.count { $0.old == nil }
      let changed = outcome.changes.count - added
      let same = outcome.rowCount - outcome.changes.count
      invocation.output.write(
        "\(outcome.dataset), \(outcome.edition): \(added) rows added, \(changed) changed, "
          + "\(same) as before" + (isDry ? "; nothing was written" : "") + "\n")
      for change in outcome.changes {
        invocation.output.write(
          "  \(change.key.joined(separator: ", ")): "
            + (change.old.map { "\($0) -> " } ?? "+ ") + change.new
            + (change.note.map { " (note: \($0))" } ?? "") + "\n")
      }
    }
    if outcomes.allSatisfy(\.changes.isEmpty) {
      invocation.output.write("nothing changed: the datasets have these figures already\n")
    }
  }

  /// What a table changed, as JSON.
  private struct Document: Encodable {
    var file: String
    var dataset: String
    var edition: String
    var rows: Int
    var changes: [Change]
    var isWritten: Bool

    struct Change: Encodable {
      var key: [String]
      var old: String?
      var new: String
      var note: String?
    }

    init(_ outcome: TableImport.Outcome, isDry: Bool) {
      file = outcome.file
      dataset = outcome.dataset
      edition = outcome.edition
      rows = outcome.rowCount
      changes = outcome.changes.map { Change(key: $0.key, old: $0.old, new: $0.new, note: $0.note) }
      isWritten = !isDry && !changes.isEmpty
    }
  }
}
