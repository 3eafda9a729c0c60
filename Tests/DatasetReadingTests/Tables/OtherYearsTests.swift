import DatasetReading
import Testing

/// Made-up tables with the quirks of reports of other years: each file whole, with every cell.
@Suite("Tables of other years and reports")
struct OtherYearsTests {
  private func read(_ text: String, lineEnd: String = "\r\n") throws -> (Table, [String]) {
    let bytes = try #require(Windows1252.bytes(text.replacing("\n", with: lineEnd)))
    let (table, notices) = try BJSTableReader.read(bytes, path: "a.csv")
    #expect(try BJSTableReader.read(BJSTableWriter.write(table), path: "a.csv").table == table)
    return (table, notices.map(\.description))
  }

  private func rows(_ table: Table) -> [String] {
    table.panels.flatMap { panel in
      panel.rows.map { row in
        row.path.joined(separator: " > ") + ": "
          + panel.columns.indices.map { index in
            row.cells.first { $0.column == index }?.shown ?? ""
          }.joined(separator: " | ")
      }
    }
  }

  private func columns(_ table: Table) -> [String] {
    table.panels.flatMap(\.columns).map { $0.path.joined(separator: " > ") }
  }

  @Test("2000: Table #3, a wrapped title of the report, Contact, bare numbers, kept zeros and --")
  func compendium() throws {
    let (table, notices) = try read(
      """
      Bureau of Justice Statistics,,,,
      File name: cj00t3.csv,,,,
      Table #3: Persons in made-up cases,,,,
      Report title: Compendium of Made-Up Justice Statistics of,,,,
      "Every Kind in the Country, 2000  NCJ 123457",,,,
      Data source: Made-up program,,,,
      Contact: A. Person 202-555-0100,,,,
      Date of version: 8/8/01,,,,
      ,,,,
      Table #7: Persons in made-up cases,,,,
      ,Number of,,Percent,
      Offense,cases,,of all,
      All,1381892,,100.0,%
      Violent,2034,,0.0,
      Drug,--,,--,
      Fraud,901,,12.5,
      --Not applicable.,,,,

      """)
    #expect(
      table.header.reportTitle
        == "Compendium of Made-Up Justice Statistics of Every Kind in the Country, 2000")
    #expect(table.header.reportNumber == "NCJ 123457" && table.header.versionDay == "2001-08-08")
    #expect(table.header.contact == "A. Person 202-555-0100" && table.header.authors == nil)
    #expect(columns(table) == ["Number of > cases", "Percent > of all"])
    #expect(
      rows(table) == [
        "All: 1381892 | 100.0%", "Violent: 2034 | 0.0%", "Drug: notApplicable | notApplicable",
        "Fraud: 901 | 12.5%",
      ])
    #expect(
      notices == [
        "a.csv:10:1: notice: the title over the body is of another number than the one in the header: "
          + "\"Table #7: Persons in made-up cases\""
      ])
  }

  @Test("Series title, dollars with a space after them, a mark on a number, - without a legend, LF")
  func expenditure() throws {
    let (table, notices) = try read(
      """
      Bureau of Justice Statistics,,,,,
      Filename: jeee20t2.csv,,,,,
      "Table 2. Made-up expenditure, by level of government, fiscal year 2020",,,,,
      "Series title: Made-Up Expenditure and Employment, 2020 NCJ 123458",,,,,
      Data Source: Made-up census,,,,,
      Author: A. Person,,,,,
      Direct questions to: ask@example.gov,,,,,
      Date of version: 3/6/2023,,,,,
       ,,,,,
      "Table 2: Made-up Expenditure, by Level of Government, Fiscal Year 2020",,,,,
      ,(Payroll amounts in thousands of dollars),,,,
      Activity,Total,Federal,State,Local,
      Police,"$72,745,294 ",-,"$10,500,000 ",1381892,
      Courts,1200,0,-,300,
      Other,2*,3,4.0,-,
      *Estimated.,,,,,
      "Source: Made-up census, 2020.",,,,,

      """, lineEnd: "\n")
    #expect(table.header.reportTitle == "Made-Up Expenditure and Employment, 2020")
    #expect(table.header.versionDay == "2023-03-06" && table.header.authors == "A. Person")
    let unit = "(Payroll amounts in thousands of dollars)"
    #expect(
      columns(table) == ["Total", "Federal", "State", "Local"].map { "\(unit) > \($0)" })
    #expect(
      rows(table) == [
        "Police: 72745294 dollars | undefined | 10500000 dollars | 1381892",
        "Courts: 1200 | 0 | undefined | 300", "Other: 2 * | 3 | 4.0 | undefined",
      ])
    #expect(
      notices == ["a.csv:13:23: notice: the mark \"-\" is not explained below the table"])
  }

  @Test("A total in the second column, glued letters, a year without values, rows of commas")
  func states() throws {
    let (table, notices) = try read(
      """
      Bureau of Justice Statistics,,,,
      Filename: cv22luss.csv,,,,
      "Table 1. Rate of things, by state, 2020\u{2013}2022",,,,
      "Report title: Things in the Largest States, 2022 NCJ 123459",,,,
      Data source: Survey,,,,
      Authors: A. Person,,,,
      Refer questions to: ask@example.gov,,,,
      Date of version: 12/19/18,,,,
      ,,,,
      "Table 1. Rates of things, by state",,,,
      State,,Rate,,Standard error
      ,United States*,21.5,,0.5
      Arizona,,22.1%,,2.1
      California,,20.9, \u{2020},1.5
      Total correctional populationa,,5,,\u{2026}
      2016*,,,,
      "Note: Total correctional population of yearend.",,,,
      *Comparison group.,,,,
      \u{2020}Significant difference.,,,,
      \u{2026}Not available.,,,,
      a/Counts persons.,,,,
      ,,,,
      ,,,,

      """)
    #expect(table.header.versionDay == "2018-12-19")
    #expect(columns(table) == ["Rate", "Standard error"])
    #expect(
      rows(table) == [
        "United States: 21.5 | 0.5", "Arizona: 22.1% | 2.1", "California: 20.9 \u{2020} | 1.5",
        "Total correctional population: 5 | notAvailable", "2016:  | ",
      ])
    #expect(table.panels[0].rows[3].labels[0].footnotes == ["a"])
    #expect(
      notices == [
        "a.csv:15:1: notice: the last letter of \"Total correctional populationa\" is taken as a footnote"
      ])
  }
}
