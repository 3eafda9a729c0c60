import Analysis
import DatasetReading
import Foundation
import Testing

/// The bureau's own percentages and changes, computed again from the counts beside them.
///
/// `PODIUM_BJS_TABLES` names a folder of published tables; the known disagreements are the publisher's.
@Suite(
  "Arithmetic of published tables",
  .enabled(
    if: ProcessInfo.processInfo.environment["PODIUM_BJS_TABLES"] != nil,
    "PODIUM_BJS_TABLES names no folder of published tables"))
struct PublishedArithmeticTests {
  private static let folder = ProcessInfo.processInfo.environment["PODIUM_BJS_TABLES"] ?? ""

  /// What was compared, and what did not agree as `file:row: subject: computed, printed`.
  private struct Tally {
    var count = 0
    var disagreements: [String] = []

    mutating func compare(
      _ computed: Double?, _ printed: TableValue?, decimals: Int, slack: Double = 0,
      _ place: @autoclosure () -> String
    ) {
      guard let computed, let printed else { return }
      count += 1
      let half = (0..<decimals).reduce(0.5) { half, _ in half / 10 }
      guard abs(computed - printed.number) > half + slack + 1e-9 else { return }
      let scale = half > 0.4 ? 1.0 : 100.0
      disagreements.append(
        "\(place()): \((computed * scale).rounded() / scale), \(printed.text)")
    }
  }

  private func panels(_ name: String) throws -> [TablePanel] {
    let path = "\(Self.folder)/\(name)"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let bytes = try FileBytes.read(path, limit: BJSTableReader.maximumSize)
    return try BJSTableReader.read(bytes, path: name).table.panels
  }

  private func value(_ row: TableRow, _ column: Int?) -> TableValue? {
    guard let column else { return nil }
    return row.cells.first { $0.column == column }?.value
  }

  /// The most decimals printed in a column: "98" stands for 98.0 where others have one.
  private func decimals(_ panel: TablePanel, _ column: Int) -> Int {
    panel.rows.compactMap { value($0, column)?.decimals }.max() ?? 0
  }

  private func column(_ panel: TablePanel, _ path: [String]) -> Int? {
    panel.columns.firstIndex { $0.path == path }
  }

  /// The change in percent of two counts, through the public types.
  private func change(_ start: Double, _ end: Double, years: Int = 1) throws -> TrendSeries {
    let dataset = Fixtures.dataset([
      ("E1", 2000, "all", "count", start), ("E1", 2000 + years, "all", "count", end),
    ])
    return try Trend(Selection(dataset), measures: ["count"], only: ["2000", "\(2000 + years)"])
      .series[0]
  }

  private func share(_ part: Double, _ whole: Double) -> Double? {
    let noun = Noun(singular: "person", plural: "persons")
    let period = Period("2000", in: PeriodDescription(column: "year", kind: .calendar))
    return Base(count: whole, noun: noun, period: period, rows: []).map {
      Share(part, of: $0).percent
    }
  }

  // MARK: - Columns of changes

  private func checkChanges(_ name: String, _ tally: inout Tally) throws {
    for panel in try panels(name) {
      for (index, column) in panel.columns.enumerated() {
        guard
          let place = column.path.firstIndex(where: {
            $0.contains("hange, ") && !$0.hasPrefix("Average")
          }), let years = column.path[place].split(separator: ",").last
        else { continue }
        let ends = years.split { !$0.isNumber }.map(String.init)
        guard ends.count == 2 else { continue }
        func source(_ year: String) -> Int? {
          panel.columns.firstIndex { other in
            other.path.count == column.path.count
              && zip(other.path, column.path).enumerated().allSatisfy { entry in
                entry.offset == place
                  ? entry.element.0.hasSuffix(year) && !entry.element.0.contains("hange")
                  : entry.element.0 == entry.element.1
              }
          }
        }
        let isPercent = column.path[place].hasPrefix("Percent")
        for row in panel.rows {
          guard let start = value(row, source(ends[0]))?.number,
            let end = value(row, source(ends[1]))?.number
          else { continue }
          let series = try change(start, end)
          tally.compare(
            isPercent ? series.change?.percent : end - start, value(row, index),
            decimals: decimals(panel, index),
            "\(name):\(row.place): \(row.path.joined(separator: " > ")), "
              + column.path.joined(separator: " > "))
        }
      }
    }
  }

  /// Rows named by years, with the percent change from the row before (p08f01) or a closing row.
  private func checkYearly(_ tally: inout Tally) throws {
    for panel in try panels("p08f01.csv") {
      for (before, row) in zip(panel.rows, panel.rows.dropFirst()) {
        guard let start = value(before, 0)?.number, let end = value(row, 0)?.number else {
          continue
        }
        tally.compare(
          try change(start, end).change?.percent, value(row, 1), decimals: 1,
          "p08f01.csv:\(row.place): \(row.path.joined()), Annual percent change")
      }
    }
    for name in ["p22stt01.csv", "p22stt03.csv"] {
      for panel in try panels(name) {
        for row in panel.rows where row.path.contains(where: { $0.contains("hange") }) {
          let years = (row.path.last ?? "").split { !$0.isNumber }.map(String.init)
          guard years.count == 2, let from = Int(years[0]), let to = Int(years[1]) else { continue }
          let isAnnual = row.path.contains { $0.contains("nnual") }
          for column in panel.columns.indices {
            func count(_ year: String) -> Double? {
              panel.rows.first { $0.path.last?.prefix(4) == year[...] && $0.path.count == 1 }
                .flatMap { value($0, column)?.number }
            }
            guard let start = count(years[0]), let end = count(years[1]) else { continue }
            let series = try change(start, end, years: to - from)
            tally.compare(
              isAnnual ? series.compoundAnnualRate : series.change?.percent, value(row, column),
              decimals: 1,
              "\(name):\(row.place): \(row.path.joined(separator: " > ")), "
                + panel.columns[column].path.joined(separator: " > "))
          }
        }
      }
    }
    for panel in try panels("p08at02.csv") {
      let annual = panel.columns.firstIndex {
        $0.path.last == "Average annual change, 2000-2007"
      }
      for row in panel.rows {
        guard let start = value(row, 0)?.number, let end = value(row, 1)?.number else { continue }
        tally.compare(
          try change(start, end, years: 7).compoundAnnualRate, value(row, annual), decimals: 1,
          "p08at02.csv:\(row.place): \(row.path.joined(separator: " > ")), Average annual change")
      }
    }
  }

  // MARK: - Shares

  /// A percent beside a number: of the total row, or of the sum of its section, since a survey leaves out
  /// who is not known from each characteristic.
  private func checkShares(_ name: String, _ tally: inout Tally) throws {
    for panel in try panels(name) {
      for (index, column) in panel.columns.enumerated() where column.path.last == "Percent" {
        let number = panel.columns.firstIndex {
          $0.path.dropLast() == column.path.dropLast() && $0.path.last?.hasPrefix("Number") == true
        }
        for row in panel.rows where row.path.count > 1 {
          guard let count = value(row, number)?.number else { continue }
          let base = panel.rows.filter { $0.path.count > 1 && $0.path[0] == row.path[0] }
            .reduce(0) { $0 + (value($1, number)?.number ?? 0) }
          tally.compare(
            share(count, base), value(row, index), decimals: decimals(panel, index),
            "\(name):\(row.place): \(row.path.joined(separator: " > ")), "
              + column.path.joined(separator: " > "))
        }
      }
    }
  }

  private func checkCapacity(_ tally: inout Tally) throws {
    for panel in try panels("p22stt21.csv") {
      for row in panel.rows {
        let capacities = (0..<3).compactMap { value(row, $0)?.number }
        guard let custody = value(row, 3)?.number, let least = capacities.min(),
          let most = capacities.max()
        else { continue }
        for (column, capacity) in [(4, least), (5, most)] {
          tally.compare(
            share(custody, capacity), value(row, column), decimals: 1,
            "p22stt21.csv:\(row.place): \(row.path.joined(separator: " > ")), "
              + (panel.columns[column].path.last ?? ""))
        }
      }
    }
  }

  /// The share of prisoners in private prisons and local jails, of the totals of another table.
  private func checkHeld(_ tally: inout Tally) throws {
    guard let whole = try panels("p22stt01.csv").first,
      let newest = whole.rows.first(where: { $0.path.last?.hasPrefix("2022") == true })
    else { return }
    let bases = ["U.S. total": 0, "Federal": 1, "State": 2]
    for panel in try panels("p22stt14.csv") {
      for (index, column) in panel.columns.enumerated()
      where column.path.last?.hasPrefix("Percent of total") == true {
        let part = self.column(panel, column.path.dropLast() + ["2022"])
        for row in panel.rows where row.path.count == 1 {
          guard let count = value(row, part)?.number,
            let base = bases[row.path[0]].flatMap({ value(newest, $0)?.number })
          else { continue }
          tally.compare(
            share(count, base), value(row, index), decimals: 1,
            "p22stt14.csv:\(row.place): \(row.path[0]), \(column.path.joined(separator: " > "))")
        }
      }
    }
  }

  /// Offenses of prisoners: the percentages of one table are of the counts of the next, which are rounded
  /// to hundreds, so that a share may be off by 50 of its base and its part.
  private func checkOffenses(_ tally: inout Tally) throws {
    guard let percents = try panels("p22stt16.csv").first,
      let counts = try panels("p22stt17.csv").first, let totals = counts.rows.first
    else { return }
    for row in percents.rows {
      guard let same = counts.rows.first(where: { $0.path == row.path }) else { continue }
      for index in percents.columns.indices {
        guard let count = value(same, index)?.number, let base = value(totals, index)?.number else {
          continue
        }
        tally.compare(
          share(count, base), value(row, index), decimals: 1,
          slack: 50 / base * 100 * (1 + count / base),
          "p22stt16.csv:\(row.place): \(row.path.joined(separator: " > ")), "
            + percents.columns[index].path.joined(separator: " > "))
      }
    }
  }

  // MARK: - Sums

  private func checkSums(
    _ name: String, whole: Int, parts: ClosedRange<Int>, _ tally: inout Tally
  ) throws {
    for panel in try panels(name) {
      for row in panel.rows where !row.path.joined().contains("hange") {
        let numbers = parts.map { value(row, $0)?.number }
        let isZero = { (column: Int) in
          guard
            case .missing(let missing)? = row.cells.first(where: { $0.column == column })?.content
          else { return false }
          return missing.reason == .notApplicable
        }
        let isWhole = zip(parts, numbers).allSatisfy { $1 != nil || isZero($0) }
        guard isWhole, numbers.contains(where: { $0 != nil }) else { continue }
        tally.compare(
          numbers.reduce(0) { $0 + ($1 ?? 0) }, value(row, whole), decimals: 0,
          "\(name):\(row.place): \(row.path.joined(separator: " > ")), sum of "
            + (panel.columns[whole].path.joined(separator: " > ")))
      }
    }
  }

  /// The states make up the row "State", and with the federal row the total.
  private func checkStates(_ name: String, _ tally: inout Tally) throws {
    for panel in try panels(name) {
      for (index, column) in panel.columns.enumerated() {
        let numbers = panel.rows.compactMap { value($0, index) }
        guard numbers.contains(where: { $0.number > 1000 }),
          numbers.allSatisfy({ $0.decimals == 0 })
        else { continue }
        func row(_ name: String) -> TableRow? { panel.rows.first { $0.path.last == name } }
        guard let state = row("State") else { continue }
        let place = "\(name):\(state.place): State, \(column.path.joined(separator: " > "))"
        if let total = row("U.S. total"), let federal = row("Federal"),
          let parts = value(federal, index)?.number, let states = value(state, index)?.number
        {
          tally.compare(parts + states, value(total, index), decimals: 0, "\(place), with federal")
        }
        let members = panel.rows.filter { $0.path.count == 2 && $0.path[0] == "State" }
        let cells = members.compactMap { row in row.cells.first { $0.column == index } }
        let isWhole =
          cells.count == members.count
          && cells.allSatisfy { $0.value != nil || isNone($0) }
        guard isWhole, !members.isEmpty else { continue }
        tally.compare(
          cells.reduce(0) { $0 + ($1.value?.number ?? 0) }, value(state, index), decimals: 0,
          "\(place), sum of the states")
      }
    }
  }

  private func isNone(_ cell: TableCell) -> Bool {
    if case .missing(let missing) = cell.content { missing.reason == .notApplicable } else { false }
  }

  @Test("Shares, changes and sums agree with the printed ones, but for the publisher's own slips")
  func arithmetic() throws {
    var tally = Tally()
    for name in ["p22stt04.csv", "p22stt14.csv", "p22stt23.csv", "p08at02.csv"] {
      try checkChanges(name, &tally)
    }
    try checkYearly(&tally)
    for name in ["cv17t10.csv"] { try checkShares(name, &tally) }
    try checkCapacity(&tally)
    try checkHeld(&tally)
    try checkOffenses(&tally)
    try checkSums("p22stt04.csv", whole: 0, parts: 1...2, &tally)
    try checkSums("p22stt04.csv", whole: 3, parts: 4...5, &tally)
    try checkSums("p22stt04.csv", whole: 6, parts: 7...8, &tally)
    try checkSums("p22stt22.csv", whole: 0, parts: 1...2, &tally)
    try checkSums("p22stt22.csv", whole: 3, parts: 4...5, &tally)
    try checkSums("p22stat01.csv", whole: 0, parts: 1...10, &tally)
    for name in ["p22stt01.csv", "p22stt03.csv"] {
      try checkSums(name, whole: 0, parts: 1...2, &tally)
      try checkSums(name, whole: 0, parts: 3...4, &tally)
    }
    for name in [
      "p22stt04.csv", "p22stt14.csv", "p22stt15.csv", "p22stat01.csv", "p08at02.csv",
    ] {
      try checkStates(name, &tally)
    }
    print("\(tally.count) cells checked, \(tally.disagreements.count) disagree")
    #expect(tally.count > 1300)
    // Two states whose races make more than the total; the publisher prints them so.
    #expect(
      tally.disagreements == [
        "p22stat01.csv:23: State > Georgia, sum of Total: 48518.0, 48439",
        "p22stat01.csv:44: State > New Mexico, sum of Total: 5320.0, 4970",
      ])
  }
}
