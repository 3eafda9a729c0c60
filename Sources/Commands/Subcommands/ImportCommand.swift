import DatasetReading
import PressKit

/// `podium import`: shows tables, and accepts changed CSV files into the data package.
enum ImportCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    if let fault = ImportPage.fault(invocation) { return invocation.fail(fault, .usage) }
    if invocation.has(.preview) { return preview(invocation) }
    return invocation.withProject { project in
      let own = invocation.operands.filter { PackageAcceptance.isOwn($0, of: project) }
      if let faults = faults(of: invocation.operands.filter { !own.contains($0) }) {
        return invocation.report(faults)
      }
      if own.isEmpty { return ImportTables.run(invocation, project) }
      guard own.count == invocation.operands.count else {
        return invocation.fail(
          "published tables, new rows and changed files of datasets are imported one kind at a time",
          .usage)
      }
      return accept(invocation, project)
    }
  }

  /// Why files cannot be read, or nothing where all can.
  private static func faults(of files: [String]) -> DiagnosticList? {
    var faults: [Diagnostic] = []
    for file in files {
      do throws(DiagnosticList) {
        _ = try ImportSource.bytes(file)
      } catch {
        faults += error.diagnostics
      }
    }
    return faults.isEmpty ? nil : DiagnosticList(faults)
  }

  /// Accepts files of the project that people changed.
  private static func accept(_ invocation: Invocation, _ project: Project) -> ExitCode {
    if invocation.has(.dryRun) {
      return invocation.fail(
        "--dry-run is for published tables and new rows; podium check reads a changed file of a dataset",
        .usage)
    }
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

  /// Shows what is understood of each file; no project is needed.
  private static func preview(_ invocation: Invocation) -> ExitCode {
    var worst = ExitCode.success
    var documents: [ImportTableDocument] = []
    var isFirst = true
    for file in invocation.operands {
      do throws(DiagnosticList) {
        for entry in try ImportSource.tables(file, invocation.output) {
          do throws(DiagnosticList) {
            let (table, notices) = try BJSTableReader.read(entry.bytes, path: entry.name)
            for notice in notices { invocation.output.writeError("\(notice)\n") }
            if invocation.has(.json) {
              documents.append(ImportTableDocument(table, notices: notices, file: entry.name))
            } else {
              invocation.output.write(
                (isFirst ? "" : "\n") + ImportPreview.text(table, file: entry.name))
            }
            isFirst = false
          } catch {
            worst = invocation.report(error)
          }
        }
      } catch {
        worst = invocation.report(error)
      }
    }
    if invocation.has(.json) { invocation.output.write(JSONOutput.text(documents)) }
    return worst
  }
}

/// What was accepted, as JSON.
private struct ImportDocument: Encodable {
  var dataset: String
  var file: String
  var rows: Int
  var isChanged: Bool
}
