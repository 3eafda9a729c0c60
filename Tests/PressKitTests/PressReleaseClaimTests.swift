import PressKit
import TestSupport
import Testing

/// Sentences as press releases have them, on the shipped datasets, with verdicts worked out by hand.
///
/// What is true in no reading must never be called true; where the words are a matter of judgement, or
/// the sentence leaves the year, the base or the measure open, "not found" is the honest answer.
@Suite("Sentences of press releases")
struct PressReleaseClaimTests {
  private static let checker = Result {
    ClaimChecker(
      try Kit(Project(folder: Repository.folder), charts: [], readsAllDatasets: true).datasets)
  }

  /// Checks a list of sentences, each with its verdicts in the line under it; "-" for no claim.
  func check(_ list: String) throws {
    let lines = list.split(separator: "\n").map(String.init)
    #expect(lines.count.isMultiple(of: 2))
    let checker = try Self.checker.get()
    for index in stride(from: 0, to: lines.count, by: 2) {
      let verdicts = checker.verdicts(on: lines[index])
        .map { "\($0.claim): \($0.result.rawValue)" }
      let expected = lines[index + 1].drop { $0 == " " }
      #expect(
        (verdicts.isEmpty ? "-" : verdicts.joined(separator: " | ")) == expected, "\(lines[index])")
    }
  }

  /// Signals of Missouri 1,103 to 696 (-36.9%), victims 327 to 539 (+64.8%), prosecutions 729 to 1,343 and
  /// 1,672, convictions 464 to 837 and 578 to 1,118; of those charged 63% white, 66% without convictions.
  @Test("Fractions and multiples in words")
  func fractions() throws {
    try check(
      """
      Signals from Missouri fell by more than a third from 2021 to 2024.
        more than a third: true
      Signals from Missouri fell by half from 2021 to 2024.
        half: false
      Signals from Missouri were down by nearly half from 2021 to 2024.
        nearly half: false
      Nearly a third of the 1,103 signals from Missouri in 2021 came from victims or survivors.
        1,103: true | Nearly a third: true
      More than half of the 1,103 signals from Missouri in 2021 came from victims or survivors.
        1,103: true | More than half: false
      About one in three signals from Missouri in 2021 came from victims or survivors.
        About one in three: true
      Nearly two-thirds of defendants charged in 2020 were white.
        Nearly two-thirds: not found
      Two-thirds of defendants charged in 2020 had no prior convictions.
        Two-thirds: true
      Half of defendants charged in 2020 had no prior convictions.
        Half: false
      Three-quarters of defendants charged in 2020 were white.
        Three-quarters: false
      Nine in 10 defendants charged in 2020 were male.
        Nine in 10: not found
      One in five defendants charged in 2020 was black.
        One in five: not found
      A quarter of the persons referred in 2020 were white.
        A quarter: false
      Nearly two-thirds of the 2,198 persons referred in 2020 were white.
        2,198: true | Nearly two-thirds: false base
      The number of victims in Missouri rose by two-thirds from 2021 to 2024.
        two-thirds: not found
      The number of victims in Missouri nearly doubled from 2021 to 2024.
        nearly doubled: false
      The number of persons referred nearly doubled from 2011 to 2020.
        nearly doubled: false
      The number of persons prosecuted nearly doubled from 2011 to 2020.
        nearly doubled: not found
      The number of persons prosecuted more than tripled from 2011 to 2021.
        more than tripled: false
      Convictions more than doubled from 464 in 2011 to 837 in 2019.
        464: true | 837: true | more than doubled: false
      Convictions fell by a fifth from 2019 to 2020.
        a fifth: not found
      Convictions fell by a third from 2019 to 2020.
        a third: false
      Convictions halved from 2019 to 2020.
        halved: false
      Convictions were cut in half from 2019 to 2020.
        half: false
      There were twice as many prosecutions in 2021 as in 2011.
        twice: false
      Referrals have not doubled since 2011, reaching 2,198 in 2020.
        2,198: true | doubled: not found
      A third defendant was charged in Missouri in 2020.
        -
      In 2020, one in three persons prosecuted was convicted.
        one in three: not found
      Nearly half of the persons prosecuted in 2020 were convicted.
        Nearly half: not found
      Nine out of 10 defendants charged in 2022 were U.S. citizens.
        Nine out of 10: false
      Less than a fifth of defendants charged in 2020 were black.
        Less than a fifth: true
      The number of persons convicted nearly doubled from 578 in 2012 to 1,118 in 2022.
        578: true | 1,118: true | nearly doubled: true
      The Hotline learned of 539 victims in Missouri in 2024, two-thirds more than in 2021.
        539: true | two-thirds: not found
      Cases in Missouri tripled from 48 in 2012 to 135 in 2016.
        48: true | 135: true | tripled: false
      Cases in Missouri nearly tripled from 48 in 2012 to 135 in 2016.
        48: true | 135: true | nearly tripled: not found
      Cases in Missouri more than quintupled from 48 in 2012 to 272 in 2024.
        48: true | 272: true
      Cases in Missouri were five times as many in 2024 as in 2012.
        five times: false
      In 2016, Missouri had nearly three times as many cases as in 2012.
        nearly three times: not found
      Calls from Missouri doubled between 2012 and 2016, from 214 to 421.
        214: true | 421: true | doubled: false
      Calls from Missouri almost doubled between 2012 and 2016, from 214 to 421.
        214: true | 421: true | almost doubled: true
      Two thirds of the 2,198 people referred to U.S. attorneys in 2020 had no prior convictions.
        2,198: true | Two thirds: false base
      Of those 1,169 defendants charged in 2020, one-third had prior convictions.
        1,169: true | one-third: not found
      Of the victims in Missouri in 2021, nearly a third were survivors who contacted the hotline.
        nearly a third: not found
      """)
  }

  @Test("Percentages, their bases and their changes")
  func percentages() throws {
    try check(
      """
      Missouri cases rose 13% from 2021 to 2024, from 240 to 272.
        13%: true | 240: true | 272: true
      Missouri cases rose 13 percentage points from 2021 to 2024.
        13 percentage points: false
      Referrals fell from 2,198 in 2020 to 2,027 in 2021, a drop of 7.8 percent.
        2,198: true | 2,027: true | 7.8 percent: true
      Referrals fell from 2,198 in 2020 to 2,027 in 2021, a drop of 8 percentage points.
        2,198: true | 2,027: true | 8 percentage points: false
      There were 129% more prosecutions in 2021 than in 2011.
        129%: true
      Prosecutions in 2021 were 229% of those in 2011.
        229%: not found
      The share of defendants who were white fell from 63% in 2020 to 60% in 2021.
        63%: true | 60%: true | fell: true
      The share of defendants charged who were white fell 3 percentage points from 2020 to 2021.
        3 percentage points: true
      The share of defendants charged who were white fell 3% from 2020 to 2021.
        3%: false
      The share of defendants charged who were white rose 3 percentage points from 2020 to 2021.
        3 percentage points: false
      In 2020, 63% of defendants charged were black.
        63%: false
      In 2020, 92% of defendants were female.
        92%: not found
      In 2020, 8% of defendants charged were female.
        8%: not found
      In 2021, 58% of defendants charged were black.
        58%: not found
      In 2021, 92% of victims were male.
        92%: false base
      Of 240 cases in Missouri in 2021, 6% were labor trafficking.
        240: true | 6%: true
      Of 240 cases in Missouri in 2021, 25% were labor trafficking.
        240: true | 25%: false
      Referrals rose 62% over a decade to 2,198 in 2020.
        62%: not found | 2,198: true
      A 62 percent increase in referrals since 2011 brought the number to 2,198 in 2020.
        62 percent: true | 2,198: true
      Missouri accounted for 2.3% of national cases in 2024.
        2.3%: true
      About 49% of persons prosecuted in 2020 were convicted.
        49%: not found
      Almost all defendants charged in 2022 (95%) were U.S. citizens.
        95%: true
      Among defendants charged in 2022, 58% were white, 20% were black and 18% were Hispanic.
        58%: true | 20%: true | 18%: true
      Among defendants charged in 2022, 58% were white, 18% were black and 20% were Hispanic.
        58%: true | 18%: false | 20%: false
      Among persons convicted in 2022, 58% were white.
        58%: false base
      More than 90% of defendants charged in 2020 were male.
        90%: true
      More than 95% of defendants charged in 2020 were male.
        95%: false
      Fewer than 90% of defendants charged in 2020 were male.
        90%: false
      At least 60% of defendants charged in 2021 were white.
        60%: true
      Convictions rose 93% from 2012 to 2022, while referrals rose 26%.
        93%: true | 26%: true
      Convictions rose 26% from 2012 to 2022, while referrals rose 93%.
        26%: false | 93%: false
      The Hotline learned of 539 victims in Missouri in 2024, 65% more than in 2021.
        539: true | 65%: true
      Male defendants made up 92% of those charged in both 2020 and 2021.
        92%: true
      The decline in referrals from 2020 to 2021 was 8%.
        8%: true
      The increase in referrals from 2020 to 2021 was 8%.
        8%: false
      Some 63 percent of the defendants were white.
        63 percent: not found
      Sixty-three percent of defendants charged in 2020 were white.
        -
      In fiscal 2021, prosecutors charged 1,197 defendants, 92% of them male.
        1,197: true | 92%: true
      """)
  }

  @Test("Counts, differences and directions")
  func counts() throws {
    try check(
      """
      Missouri cases rose from 240 in 2021 to 272 in 2024.
        240: true | 272: true | rose: true
      In 2020, 2,027 persons were referred to U.S. attorneys.
        2,027: false
      In fiscal year 2022, 1,912 persons were referred, 1,656 were prosecuted and 1,118 were convicted.
        1,912: true | 1,656: true | 1,118: true
      In fiscal year 2022, 1,656 persons were referred, 1,912 were prosecuted and 1,118 were convicted.
        1,656: false | 1,912: false | 1,118: true
      Referrals increased by 838 from 2011 to 2020.
        838: true
      Referrals increased by 900 from 2011 to 2020.
        900: false
      Referrals did not rise from 2020 to 2021.
        not rose: true
      Referrals were unchanged from 2020 to 2021.
        unchanged: false
      Missouri had 1,524 cases in 2021.
        1,524: false
      Missouri had 1,103 cases in 2021.
        1,103: false
      Kansas had 272 cases in 2024.
        272: false
      Missouri recorded 272 cases of trafficking in 2024, up from 240 in 2021.
        272: true | 240: true | rose: true
      Missouri recorded 272 cases of trafficking in 2024, down from 240 in 2021.
        272: true | 240: true | fell: false
      Of 240 cases in Missouri in 2021, 15 were labor trafficking.
        240: true | 15: true
      Over 2,000 persons were referred in 2020.
        2,000: true
      Fewer than 2,000 persons were referred in 2020.
        2,000: false
      About 2,200 persons were referred in 2020.
        2,200: true
      Some 1.2 million persons were referred in 2020.
        1.2 million: false
      More than 2,500 persons were referred in 2020.
        2,500: false
      Nearly 2,200 persons were referred in 2020.
        2,200: true
      No defendants were charged in 2020.
        -
      In 2021, 18 U.S.C. 1591 was the lead charge for 201 defendants charged with sex trafficking.
        201: not found
      On Jan. 11, 2022, the unit said 1,103 signals came from Missouri in 2021.
        1,103: true
      The 17-year-old victim was found in Missouri in 2021.
        -
      Victims ages 12 to 17 were found in Missouri in 2021.
        -
      Missouri ranked No. 15 with 272 cases in 2024.
        272: true
      Missouri had 4.4 cases per 100,000 residents in 2024.
        4.4: not found
      Prosecutions and referrals rose from 2020 to 2021.
        rose: false
      Referrals fell while prosecutions rose from 2020 to 2021.
        fell: true | rose: true
      Referrals rose while prosecutions fell from 2020 to 2021.
        rose: false | fell: false
      Referrals and prosecutions were 1,912 and 1,656 in 2022, respectively.
        1,912: true | 1,656: true
      Referrals and prosecutions were 1,656 and 1,912 in 2022, respectively.
        1,656: false | 1,912: false
      The Hotline learned of 539 victims in Missouri in 2024, 212 more than in 2021.
        539: true | 212: true
      The Hotline learned of 539 victims in Missouri in 2024, 100 more than in 2021.
        539: true | 100: false
      The Hotline learned of 539 victims in 2024.
        539: false
      The Hotline received 696 signals in 2024.
        696: not found
      Nationwide, the Hotline received 1,103 signals in 2021.
        1,103: false
      In 2024 Missouri had 272 victims and 539 cases.
        272: false | 539: false
      In 2024 Missouri had 272 cases and 539 victims.
        272: true | 539: true
      The share of male defendants charged was unchanged from 2020 to 2021.
        unchanged: true
      There was no increase in referrals from 2020 to 2021.
        not rose: true
      Not one of the 2,198 persons referred in 2020 was a minor.
        2,198: true
      Referrals, which numbered 1,360 in 2011, reached 2,198 in 2020.
        1,360: true | 2,198: true
      Referrals, which numbered 2,198 in 2011, reached 1,360 in 2020.
        2,198: false | 1,360: false
      Over 2,198 persons were referred in 2020.
        2,198: false
      Up to 2,198 persons were referred in 2020.
        2,198: true
      """)
  }
}
