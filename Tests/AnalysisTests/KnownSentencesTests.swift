import Analysis
import DatasetReading
import Testing

/// The figures that BJS published in "Human Trafficking Data Collection Activities", 2022 and 2023.
@Suite("Sentences with known answers")
struct KnownSentencesTests {
  private func change(_ measure: String, _ from: Int, _ to: Int, edition: String) throws -> Change {
    let selection = try Selection(
      Fixtures.shipped("bjs-federal-cases"), edition: .pinned(edition))
    let trend = try Trend(selection, measures: [measure], only: ["\(from)", "\(to)"])
    return try #require(trend.series[0].change)
  }

  @Test("2,198 persons were referred in fiscal year 2020, a 62% increase from 2011 (1,360)")
  func referred2020() throws {
    let change = try change("referred", 2011, 2020, edition: "HTDCA 2022")
    #expect(change.from.number == 1360 && change.to.number == 2198)
    #expect(abs(try #require(change.percent) - 61.6176) < 0.0001)
    #expect(change.direction == .rose)
  }

  @Test("2,027 persons were referred in fiscal year 2021, a 49% increase from 2011")
  func referred2021() throws {
    let change = try change("referred", 2011, 2021, edition: "HTDCA 2023")
    #expect(change.to.number == 2027)
    #expect(try #require(change.percent).rounded() == 49)
  }

  @Test(
    "Persons prosecuted more than doubled from 729 in 2011 to 1,672 in 2021, up 129 not 229 percent"
  )
  func prosecuted() throws {
    let change = try change("prosecuted", 2011, 2021, edition: "HTDCA 2023")
    #expect(change.from.number == 729 && change.to.number == 1672)
    #expect(ChangeWording.multiple(change) == "more than doubled")
    #expect(try #require(change.percent).rounded() == 129)
  }

  @Test("Convictions fell by 21 percent, not percentage points, from 837 in 2019 to 658 in 2020")
  func convicted() throws {
    let change = try change("convicted", 2019, 2020, edition: "HTDCA 2022")
    #expect(change.unit == .count)
    #expect((try #require(change.percent) * 10).rounded() == -214)
    #expect(ChangeWording.verb(change) == "fell")
  }

  @Test("The 92 percent who were male are of 1,169 charged, not of 2,198 referred")
  func baseOfShares() throws {
    let selection = try Selection(
      Fixtures.shipped("bjs-defendant-characteristics"),
      where: ["characteristic": "sex", "fiscal_year": "2020"], open: ["category"])
    let breakdown = try Breakdown(selection, by: "category", measure: "share")
    #expect(breakdown.category("male")?.share.percent == 92)
    #expect(breakdown.base.count == 1169)
    #expect(breakdown.base.noun.plural == "defendants charged")
  }

  @Test("Referrals fell by 7.8 percent from 2020 to 2021, over two editions")
  func fell() throws {
    let trend = try Trend(
      Selection(Fixtures.shipped("bjs-federal-cases")), measures: ["referred"], from: 2020, to: 2021
    )
    let change = try #require(trend.series[0].change)
    #expect((try #require(change.percent) * 10).rounded() == -78)
    #expect(change.from.edition == "HTDCA 2022" && change.to.edition == "HTDCA 2023")
  }

  @Test("355 of 1,103 signals from Missouri in 2021 came from victims or survivors, 32.2 percent")
  func signals() throws {
    let selection = try Selection(
      Fixtures.shipped("hotline-missouri-signals"), where: ["characteristic": "from"],
      open: ["category"])
    let breakdown = try Breakdown(selection, by: "category", measure: "signals")
    let part = try #require(breakdown.category("victims_or_survivors"))
    #expect(part.count == 355 && breakdown.base.count == 1103)
    #expect((part.share.percent * 10).rounded() == 322)
    #expect(breakdown.printedPercents == [32, 68])
    #expect(breakdown.categories[1].kind == .remainder && breakdown.categories[1].count == 748)
  }

  @Test("Each published percent change follows from the published counts of its edition")
  func publishedChanges() throws {
    let changes = try Fixtures.shipped("bjs-published-changes")
    let cases = try Fixtures.shipped("bjs-federal-cases")
    var checked = 0
    for row in 0..<changes.rowCount {
      func text(_ column: String) -> String { changes.column(named: column)?.text(at: row) ?? "" }
      let years = text("period").split(separator: "/").compactMap { Int($0) }
      guard years.count == 2,
        case .value(let published)? = changes.column(named: "value")?.observation(at: row),
        let selection = try? Selection(
          cases, where: ["offense": text("offense")], edition: .pinned(text("edition"))),
        let trend = try? Trend(selection, measures: [text("of")], only: years.map(String.init)),
        let change = trend.series.first?.change, let percent = change.percent,
        trend.series[0].known.count == 2
      else { continue }
      #expect(percent.rounded() == published, "\(text("edition")) \(text("of")) \(years)")
      checked += 1
    }
    #expect(checked >= 5)
  }
}
