import DatasetReading
import PressKit

/// The taking of published tables into datasets, all of them or none.
enum ImportTables {
  static func run(_ invocation: Invocation, _ project: Project) -> ExitCode {
    do throws(BuildError) {
      var work = try TableImport(project)
      let package = invocation.has(.edition) ? try packageOf(project) : nil
      let into = invocation.options[OptionDescriptor.into.name]
      var unknown: [(name: String, table: Table)] = []
      do throws(DiagnosticList) {
        for file in invocation.operands {
          guard ImportSource.isTable(file) else {
            let bytes = try ImportSource.bytes(file)
            if let package, !ImportRows.hasColumns(bytes, into: into, of: package) {
              try work.take(
                page: try ImportPage.bytes(file), ImportPage.page(invocation), file: file)
            } else {
              try work.take(
                rows: bytes, into: into, try ImportRows.given(invocation, file), file: file)
            }
            continue
          }
          if invocation.has(.edition) {
            throw DiagnosticList(
              at: SourceLocation(file: file, line: 1, column: 1),
              "a published table says its edition itself; leave --edition out")
          }
          let entries = try ImportSource.tables(file, invocation.output)
          for entry in entries {
            let (table, notices) = try BJSTableReader.read(entry.bytes, path: entry.name)
            for notice in notices { invocation.output.writeError("\(notice)\n") }
            if work.hasRecipe(for: table) {
              try work.take(
                table, into: into, at: try TableLocations(entry.bytes, path: entry.name),
                file: entry.name)
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
      let faults = try work.finish(
        writes: !invocation.has(.dryRun), acceptsFaultyFigures: invocation.has(.takeAnyway))
      for fault in faults { invocation.output.writeError("\(fault)\n") }
      ImportReport.write(work.outcomes, invocation)
      return .success
    } catch {
      return invocation.report(error)
    }
  }

  private static func packageOf(_ project: Project) throws(BuildError) -> DataPackage {
    do {
      return try project.package()
    } catch {
      throw .faults(error)
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
}
