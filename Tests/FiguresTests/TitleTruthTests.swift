import Figures
import TestSupport
import Testing

/// Titles that give a figure another period, unit, kind of year or direction, on the bureau's referrals: 1,360
/// in fiscal year 2011 and 2,198 in 2020, a rise of 838 or 61.6 percent to 1.6 times.
@Suite("True titles")
struct TitleTruthTests {
  private static let start = "from {change.from.period}"
  private static let span = "\(start) to {change.to.period}"

  private func problems(_ title: String, note: String? = nil) throws -> [String] {
    let analysis =
      #""trend": { "dataset": "bjs-federal-cases", "measures": ["referred"], "periods": [2011, 2020], "#
      + #""edition": "HTDCA 2022" }"#
    return try Shipped.problems(title, analysis, more: note.map { ", \"note\": \"\($0)\"" } ?? "")
  }

  @Test(
    "A figure told of another period is refused",
    arguments: [
      "Referrals rose {change.percent} from 2019 to 2020",
      "Referrals rose {change.percent} from 2011 to 2019",
      "Referrals rose {change.percent} from {change.to.period} to {change.from.period}",
      "Referrals {change.phrase} between {change.to.period} and {change.from.period}",
      "Referrals {change.verb} from 2019 to {last.period} and {first.value} were made in {first.period}",
      "{first.value} people were referred in {last.period}",
      "{first.value} people were referred in fiscal year 2020",
      "In FY2020, {first.value} people were referred",
      "Referrals rose from 2019 to 2020",
      "Referrals doubled since 2015",
      "Referrals rose {change.percent} in {last.period}",
      "Referrals rose from {last.value} to {first.value}",
    ])
  func periods(title: String) throws {
    #expect(try problems(title).contains { $0.hasSuffix("[PD133]") })
  }

  @Test(
    "Another unit, a rate of each year or another kind of year is refused",
    arguments: [
      "Referrals {change.verb} by {change.percent} percentage points \(span)",
      "Referrals {change.verb} {change.percent} points \(span)",
      "Referrals {change.verb} {change.percent} percent \(span)",
      "Referrals rose {change.percent} a year \(span)",
      "Referrals rose {change.percent} each year \(span)",
      "Referrals rose {change.percent} annually \(span)",
      "Referrals rose {change.percent}% \(span)", "Referrals rose {change.count}% \(span)",
      "Referrals rose {change.count} percent \(span)",
      "Referrals rose {change.percent} times \(span)",
      "An annual rise of {change.percent} \(span)",
      "Referrals rose {change.annual} \(span)",
      "Referrals rose {change.percent} \(start) to calendar year {change.to.period}",
    ])
  func units(title: String) throws {
    #expect(try problems(title).map(\.ruleCode) == ["[PD132]"])
  }

  @Test(
    "A word that no change bears out is refused, also without a number beside it",
    arguments: [
      "Referrals doubled", "Referrals nearly tripled", "Referrals nearly doubled",
      "Referrals dipped",
      "Referrals declined to {last.value}", "Referrals dropped",
      "Referrals halved", "Referrals plummeted to {last.value}", "Referrals fell from 2011 to 2020",
      "Referrals slid {change.percent} \(span)",
    ])
  func directions(title: String) throws {
    #expect(try problems(title).map(\.ruleCode) == ["[PD121]"])
  }

  @Test(
    "A typed number is one with and without its comma, and with its sign in words",
    arguments: [
      "2198 people were referred", "2,198 people were referred",
      "Referrals rose 62 percent \(span)",
      "Referrals rose 62 percentage points \(span)", "Referrals rose 62% \(span)",
    ])
  func typed(title: String) throws {
    #expect(try problems(title).map(\.ruleCode) == ["[PD201]"])
  }

  @Test(
    "A note may tell of other years, but not give a figure another period or unit",
    arguments: [
      ("{first.value} were published in 2015, before a calendar year began", ""),
      ("In 2015 a law changed, and referrals fell", ""),
      ("{first.value} people were referred in {last.period}", "[PD133]"),
      ("A rise of {change.percent} percentage points", "[PD132]"),
      ("Referrals doubled", "[PD121]"),
    ])
  func notes(note: String, code: String) throws {
    let found = try problems("Referrals {change.phrase} \(Self.span)", note: note)
    #expect(found.map(\.ruleCode).joined() == code, "\(found)")
  }

  @Test("Messages say what the figure is, and what to write")
  func messages() throws {
    #expect(
      try problems("{first.value} people were referred in {last.period}") == [
        "title: the text tells {first.value} in {last.period}, and it is of fiscal year 2011 [PD133]"
      ])
    #expect(
      try problems("Referrals rose {change.percent} from 2019 to 2020") == [
        "title: the text tells the change {change.percent} from 2019, and it starts from fiscal year 2011; "
          + "write \"from {change.from.period} to {change.to.period}\" [PD133]"
      ])
    #expect(
      try problems("Referrals rose by {change.percent} percentage points \(Self.span)") == [
        "title: the text says \"percentage\" after {change.percent}, which is a change in percent with its "
          + "sign; leave the word out [PD132]"
      ])
    #expect(
      try problems("Referrals rose {change.percent} a year \(Self.span)") == [
        "title: the text tells {change.percent} of each year, and it is the change over the 9 years from "
          + "fiscal year 2011 to fiscal year 2020; write {change.annual} [PD132]"
      ])
    #expect(
      try problems("{last.value} in calendar year 2020") == [
        "title: the text says \"calendar year\", and the dataset's periods are of the kind \"fiscal year\" "
          + "[PD132]"
      ])
    #expect(
      try problems("Referrals doubled") == [
        "title: the text says \"doubled\", and the change from fiscal year 2011 to fiscal year 2020 is to "
          + "1.6 times; write {change.phrase}, so that the word follows the data [PD121]"
      ])
  }

  @Test(
    "True titles pass",
    arguments: [
      "Referrals rose {change.percent} from 2011 to 2020",
      "Referrals {change.phrase} \(span)",
      "Referrals {change.phrase} between {first.period} and {last.period}",
      "Referrals {change.verb} by {change.count} \(span)",
      "From {first.period} to {last.period}, referrals {change.verb} {change.percent}",
      "{last.value} people were referred in fiscal year {last.period}",
      "{last.value} people were referred in FY2020, up from {first.value} in {first.period}",
      "{last.value} people were referred in 2020, {change.percent} more than in 2011",
      "Referrals rose {change.annual} a year \(span)",
      "Referrals grew at an annual rate of {change.annual} \(span)",
      "Annual referrals {change.phrase} \(span)",
      "Referrals climbed since 2011",
      "Referrals rose from {first.value} in {first.period} to {last.value}",
      "In {last.period}, referrals were up {change.percent} \(start)",
      "Referrals rose {change.percent} compared to 2011",
      "{last.value} referrals under the law of 2000, {change.percent} more than in 2011",
      "Referrals grew under the 2000 law",
      "Prosecutors declined {last.value} matters in {last.period}",
      "Charges were dropped", "Attorneys declined to prosecute",
      "Charges dropped against {last.value}",
      "Referrals climbed to {last.value}",
      "Referrals peaked at {peak.value} in {peak.period}, after a low in {trough.period}",
      "In 2020, U.S. attorneys received {last.value} referrals",
    ])
  func passes(title: String) throws {
    #expect(try problems(title) == [])
  }

  @Test(
    "Hotline cases 2018 to 2021, 10,949, 11,494, 10,583 and 10,360: each year by its own change")
  func yearly() throws {
    let analysis =
      #""trend": { "dataset": "hotline-national", "measures": ["cases"], "#
      + #""where": { "geography": "United States" }, "from": 2018, "to": 2021 }"#
    for title in [
      "Cases {2019.yearly.verb} {2019.yearly.percent} in 2019 and {2020.yearly.verb} {2020.yearly.percent} in 2020",
      "Cases dipped in 2020", "Cases fell from 2019 to 2020", "Cases rose until 2019",
      "Cases rose until 2019 and fell from 2019 to 2021", "Cases dropped since 2019",
    ] {
      #expect(try Shipped.problems(title, analysis) == [], "\(title)")
    }
    for title in [
      "Cases rose in 2020", "Cases rose from 2019 to 2020", "Cases soared since 2019",
      "Cases rose from {2019.value} to {2020.value}",
    ] {
      #expect(
        try Shipped.problems(title, analysis).map(\.ruleCode) == ["[PD121]"], "\(title)")
    }
    #expect(
      try Shipped.problems("{2019.yearly.percent} more in 2020", analysis).map(\.ruleCode)
        == ["[PD133]"])
  }
}
