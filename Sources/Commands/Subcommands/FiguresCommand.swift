import Analysis
import DatasetReading
import Figures
import PressKit

/// `podium figures`: prints every computed number with its meaning.
enum FiguresCommand {
  static func run(_ invocation: Invocation) -> ExitCode {
    invocation.withProject { project in
      let charts = invocation.operands.isEmpty ? nil : invocation.operands
      do throws(DiagnosticList) {
        let kit = try Kit(project, charts: charts)
        for notice in kit.notices { invocation.output.writeError("\(notice)\n") }
        if let key = invocation.options[OptionDescriptor.explain.name] {
          return FigureExplanation.run(key, kit, invocation)
        }
        if invocation.has(.csv) {
          invocation.output.write(FigureCSV.text(kit.charts))
        } else if invocation.has(.json) {
          invocation.output.write(
            JSONOutput.text(
              kit.charts.flatMap { chart in
                chart.figures.map { FigureDocument($0, chart: chart.name) }
              }))
        } else {
          for chart in kit.charts { invocation.output.write(table(chart)) }
        }
        return .success
      } catch {
        return invocation.report(error)
      }
    }
  }

  private static func table(_ chart: ComposedChart) -> String {
    let rows = distinct(chart.figures).map { figure in
      [
        figure.key, figure.text, unit(figure), figure.periods.map(\.long).joined(separator: " to "),
        figure.editions.joined(separator: ", "), places(figure.rows),
        [figure.formula, FigureUncertainty(figure)?.words ?? ""].filter { !$0.isEmpty }
          .joined(separator: "; "),
      ]
    }
    let widths = (0..<6).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      "  "
        + row.enumerated().map { column, text in
          column < 6
            ? text + String(repeating: " ", count: widths[column] - text.count + 2) : text
        }.joined()
    }
    return "\(chart.name): \(chart.title)\n" + lines.joined(separator: "\n")
      + "\n\n"
  }

  /// The figures without those that have a longer name for another one: a chart of one measure lets
  /// templates say `change.percent` and `referred.change.percent`.
  private static func distinct(_ figures: [Figure]) -> [Figure] {
    let byKey = Dictionary(figures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return figures.filter { figure in
      guard let point = figure.key.firstIndex(of: "."),
        var other = byKey[String(figure.key[figure.key.index(after: point)...])]
      else { return true }
      other.key = figure.key
      return other != figure
    }
  }

  /// The unit in words; a change says its direction, which its number leaves to the verb of a title.
  static func unit(_ figure: Figure) -> String {
    if let base = figure.base, figure.unit == .percent {
      return "of \(NumberText.count(base.count)) \(base.noun.plural)"
    }
    switch figure.unit {
    case .count: return figure.noun?.plural ?? "count"
    case .percent: return "percent"
    case .percentagePoints: return "percentage points" + direction(figure)
    case .percentChange: return "percent change" + direction(figure)
    case .factor: return "times"
    case .ratePer100k: return "per 100,000"
    case .index: return "index, first = 100"
    case .rank: return "rank"
    }
  }

  private static func direction(_ figure: Figure) -> String {
    figure.value > 0 ? ", up" : figure.value < 0 ? ", down" : ""
  }

  /// The files with their lines, each once.
  static func places(_ rows: [RowReference]) -> String {
    let files = Dictionary(grouping: rows, by: \.file)
    return files.keys.sorted().map { file in
      file + ":"
        + Set((files[file] ?? []).map(\.line)).sorted().map(String.init).joined(separator: ",")
    }.joined(separator: " ")
  }
}
