import DatasetReading
import Testing

/// Totals of surveys, whose numbers are rounded to tens and hundreds.
extension SumArithmetic {
  static func crimes(_ tally: inout ArithmeticTally) throws {
    let table = try PublishedTable("cv17t01")
    func rows(_ names: [String]) throws -> [TableRow] { try names.map { try table.row($0) } }
    let numbers = [0, 2, 4, 6]
    let rates = [1, 3, 5, 7]
    for (whole, parts) in [
      ("Violent crime", ["Rape/sexual assault", "Robbery", "Assault"]),
      ("Assault", ["Aggravated assault", "Simple assault"]),
      ("Serious violent crime", ["Rape/sexual assault", "Robbery", "Aggravated assault"]),
    ] {
      let (whole, parts) = (try table.row(whole), try rows(parts))
      add(table, parts, to: whole, in: numbers, unit: { _ in 10 }, &tally)
      add(table, parts, to: whole, in: rates, unit: { _ in 0.1 }, &tally)
    }
    let victims = try PublishedTable("cv17t12")
    for section in ["Sex", "Race/Hispanic origin", "Age"] {
      add(
        victims, victims.members(of: section), to: try victims.row("Total"), in: Array(0..<4),
        unit: { _ in 10 }, &tally)
    }
    let people = try PublishedTable("cv17t10")
    for section in ["Sex", "Race/Hispanic origin", "Age"] {
      add(
        people, people.members(of: section), to: try people.row("Total"), in: [0, 2],
        unit: { _ in 10 }, &tally)
    }
  }

  static func parents(_ tally: inout ArithmeticTally) throws {
    let prisoners = try PublishedTable("pptmcspi16stat01")
    add(prisoners, [1, 2], to: 0, partUnit: 100, wholeUnit: 100, &tally)
    let kinds = try ["State prisoners", "Federal prisoners"].map { try prisoners.row($0) }
    add(
      prisoners, kinds, to: try prisoners.row("All prisoners"), in: [0, 1, 2], unit: { _ in 100 },
      &tally)
    let all = try PublishedTable("pptmcspi16stt01")
    let children = try PublishedTable("pptmcspi16stt02")
    let parts = try ["Fathers", "Mothers"].map { try all.row($0) }
    add(
      all, parts, to: try all.row("Parents in prison with a minor child"), in: [0],
      unit: { _ in 100 }, &tally)
    let totals = children.rows.filter { $0.path.last == "Total" }
    let sum = totals.compactMap { children.bounds($0, 2, unit: 100) }.reduce(.zero, +)
    tally.compare(
      sum, all, try all.row("Minor children reported by parents in prison"), 0, unit: 100,
      "of another table")
    for total in totals {
      let sexes = children.rows.filter {
        $0.path.first == total.path.first && ["Male", "Female"].contains($0.path.last)
      }
      add(children, sexes, to: total, in: [2], unit: { _ in 100 }, &tally)
    }
  }
}
