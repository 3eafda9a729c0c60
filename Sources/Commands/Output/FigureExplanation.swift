import Analysis
import DatasetReading
import Figures
import PressKit

/// Where one figure comes from: its rows as they stand in the file, the formula and the rounding.
enum FigureExplanation {
  /// Prints every figure of a key in the kit's charts.
  static func run(_ key: String, _ kit: Kit, _ invocation: Invocation) -> ExitCode {
    let found = kit.charts.flatMap { chart in
      chart.figures.filter { $0.key == key }.map { (chart: chart.name, figure: $0) }
    }
    guard !found.isEmpty else {
      let keys = kit.charts.flatMap { $0.figures.map(\.key) }
      return invocation.fail(
        "no figure is called \"\(key)\"; "
          + NearestName.hint(for: key, among: keys, noun: "figures"), .usage)
    }
    if invocation.has(.json) {
      invocation.output.write(
        JSONOutput.text(found.map { FigureDocument($0.figure, chart: $0.chart) }))
    } else {
      invocation.output.write(
        found.map { text($0.figure, chart: $0.chart, kit.datasets) }.joined(separator: "\n"))
    }
    return .success
  }

  private static func text(
    _ figure: Figure, chart: String, _ datasets: [String: Dataset]
  ) -> String {
    let document = FigureDocument(figure, chart: chart)
    var lines = ["\(chart), \(figure.key): \(figure.text) (\(FiguresCommand.unit(figure)))"]
    func add(_ name: String, _ text: String) {
      if !text.isEmpty {
        lines.append("  " + name + String(repeating: " ", count: 10 - name.count) + text)
      }
    }
    add("value", value(figure))
    add("formula", figure.formula)
    add("exact to", FigureUncertainty(figure)?.words ?? "")
    if let base = figure.base {
      add("base", "\(NumberText.count(base.count)) \(base.noun.plural), \(base.period.long)")
    }
    add("period", document.period)
    add(
      "dataset",
      datasets[figure.dataset].map { "\($0.title) (\(figure.dataset))" } ?? figure.dataset)
    add("editions", editions(figure, datasets[figure.dataset]))
    for row in Set(figure.rows + (figure.base?.rows ?? [])).sorted() {
      lines.append("  \(row.file):\(row.line)")
      lines.append("            " + cells(row, datasets[row.dataset]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func editions(_ figure: Figure, _ dataset: Dataset?) -> String {
    let known = dataset?.metadata.editions ?? []
    return figure.editions.map { id in
      guard let edition = known.first(where: { $0.id == id }) else { return id }
      let details = [edition.title, edition.number, edition.published].compactMap(\.self)
      let url = edition.url.map { ", \($0)" } ?? ""
      return "\(id) (\(details.joined(separator: ", "))\(url))"
    }.joined(separator: "; ")
  }

  /// The number to four decimals, and what of it is printed.
  private static func value(_ figure: Figure) -> String {
    let isWhole = figure.value == figure.value.rounded()
    let exact = NumberText.decimal(figure.value, decimals: isWhole ? 0 : 4)
    guard exact != figure.text else { return exact }
    let isBare = figure.value < 0 && !figure.text.contains("-") && !figure.text.contains("−")
    return exact + ", printed as " + figure.text
      + (isBare ? " since the words say that it fell" : "")
  }

  /// The cells of a row with the names of their columns, blank ones left out.
  private static func cells(_ row: RowReference, _ dataset: Dataset?) -> String {
    guard let dataset, let index = dataset.lines.firstIndex(of: Int32(row.line)) else { return "" }
    return dataset.columns.compactMap { column in
      let text = column.text(at: index)
      return text.isEmpty ? nil : "\(column.name) \(text)"
    }.joined(separator: ", ")
  }
}
