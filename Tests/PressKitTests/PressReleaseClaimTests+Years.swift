import Testing

extension PressReleaseClaimTests {
  /// Datasets/bjs/federal-cases.csv: prosecutions 729 in 2011 (line 65) and 1,672 in 2021 (105), convictions
  /// 837 in 2019 (58), 658 in 2020 (62) and 1,118 in 2022 (151), referrals 1,360 in 2011 (64), 2,198 in
  /// 2020 (60) and 2,027 in 2021 (104), charged 1,197 in 2021 (107).
  ///
  /// Without prior convictions 66% in 2020 and 71% in 2022 (bjs/defendant-characteristics.csv:8 and 21);
  /// Missouri's victims 327 in 2021 and 539 in 2024 (hotline/missouri.csv:31 and 59).
  @Test("Numbers keep the year that the sentence gives them, of whatever kind")
  func years() throws {
    try check(
      """
      Prosecutions rose from 729 in fiscal year 2011 to 1,672 in fiscal year 2021.
        729: true | 1,672: true | rose: true
      Prosecutions rose from 1,672 in fiscal year 2011 to 729 in fiscal year 2021.
        1,672: false | 729: false | rose: true
      Convictions rose from 658 in FY 2020 to 1,118 in FY 2022.
        658: true | 1,118: true | rose: true
      Convictions rose from 658 in FY2020 to 1,118 in FY22.
        658: true | 1,118: true | rose: true
      A total of 1,118 persons were convicted in fiscal 2022, up from 658 in fiscal 2020.
        1,118: true | 658: true | rose: true
      Prosecutions rose 129% to 1,672 in fiscal 2021 from 729 in fiscal 2011.
        129%: true | 1,672: true | 729: true
      The share with no prior convictions rose from 66% to 71% between 2020 and 2022.
        66%: true | 71%: true | rose: true
      The share with no prior convictions rose from 71% to 66% between 2020 and 2022.
        71%: false | 66%: false | rose: true
      In fiscal years 2020 and 2021, 2,198 and 2,027 persons were referred.
        2,198: true | 2,027: true
      In fiscal years 2020 and 2021, 2,027 and 2,198 persons were referred.
        2,027: not found | 2,198: not found
      In 2024, Missouri recorded 272 cases involving 539 victims, up 65% from 2021.
        272: true | 539: true | 65%: true
      In FY21, 1,197 defendants were charged.
        1,197: true
      In FY2021, 1,169 defendants were charged.
        1,169: false
      In FY 2020-21, 1,197 defendants were charged.
        1,197: not found
      Convictions, down 21% in 2020 from 2019, stood at 658.
        21%: true | 658: true
      Convictions fell from 837 in 2019 to 658.
        837: true | 658: not found
      In 2020 and 2021, 2,198 persons were referred.
        2,198: not found
      In calendar year 2020, 2,198 persons were referred.
        2,198: not found
      In calendar year 2020, 2,000 persons were referred.
        2,000: not found
      In fiscal year 2024, Missouri had 272 cases.
        272: not found
      State prisons held 1,657 people at yearend 2021.
        1,657: true
      State prisons held 1,657 people in fiscal year 2021.
        1,657: not found
      Convictions fell 21.4 percent in 2020 compared to the previous year.
        21.4 percent: true
      Convictions rose 21.4 percent in 2020 compared to the previous year.
        21.4 percent: false
      In 2022, 1,912 persons were referred, compared with 2,027 a year earlier.
        1,912: true | 2,027: true
      In 2022, 1,912 persons were referred, compared with 2,198 a year earlier.
        1,912: true | 2,198: false
      The 2020 total of 658 convictions was 21% below the 2019 total of 837.
        658: true | 21%: true | 837: true
      The 2020 total of 658 convictions was 21% above the 2019 total of 837.
        658: true | 21%: false | 837: true
      In fiscal 2022, 1,118 persons were convicted, up 93% from fiscal 2012, when 578 were.
        1,118: true | 93%: true | 578: true
      At the end of 2021, state prisons held 1,657 people.
        1,657: true
      At the end of 2021, 1,672 persons were prosecuted.
        1,672: not found
      """)
  }

  /// The same figures of federal cases; arrests for involuntary servitude 66, 146 and 92 in 2015, 2019 and
  /// 2020 (bjs/arrests.csv:9, 11 and 14).
  @Test("A change is between the years that its part of the sentence gives")
  func spans() throws {
    try check(
      """
      Compared with 2011, referrals in 2020 were up 62%.
        62%: true
      Compared with 2020, referrals in 2011 were up 62%.
        62%: false
      Compared with 2020, referrals in 2011 were down 38%.
        38%: true
      Compared with 2011, referrals were up 62% in 2020 and 49% in 2021.
        62%: true | 49%: true
      Compared with 2011, referrals were up 49% in 2020 and 62% in 2021.
        49%: false | 62%: false
      Prosecutions rose 84% from 2011 to 2020 and 24% from 2020 to 2021.
        84%: true | 24%: true
      Prosecutions rose 24% from 2011 to 2020 and 84% from 2020 to 2021.
        24%: false | 84%: false
      Arrests for involuntary servitude rose from 66 in 2015 to 146 in 2019, then fell to 92 in 2020.
        66: true | 146: true | 92: true | rose: true | fell: not found
      Referrals dropped 171 from 2020 to 2021.
        171: true
      Referrals rose 171 from 2020 to 2021.
        171: false
      """)
  }

  /// 2,198 in 2020, 1,360 in 2011: 61.6% in nine years are 5.5% a year, 838 are 93.1 a year.
  @Test("Counts of several years, and averages, are not those of one year")
  func paces() throws {
    try check(
      """
      From 2011 through 2020, 2,198 persons were referred.
        2,198: not found
      By 2020, 1,169 defendants had been charged since 2000.
        1,169: not found
      Between 2011 and 2020, 1,360 persons were referred.
        1,360: not found
      In the first half of 2020, 2,198 persons were referred.
        2,198: not found
      In January 2020, 2,198 persons were referred.
        2,198: not found
      On average, 1,169 defendants were charged each month in 2020.
        1,169: not found
      An average of 2,198 persons were referred each month in 2020.
        2,198: not found
      Referrals averaged 2,198 a year from 2011 to 2020.
        2,198: not found
      Referrals rose an average of 5.5% a year from 2011 to 2020.
        5.5%: true
      Referrals rose 5.5% a year from 2011 to 2020.
        5.5%: not found
      Referrals rose an average of 6.8% a year from 2011 to 2020.
        6.8%: not found
      Referrals rose an average of 3% a year from 2011 to 2020.
        3%: false
      Referrals rose 62% a year from 2011 to 2020.
        62%: false
      Referrals rose 62% annually from 2011 to 2020.
        62%: false
      Referrals rose by an average of 93 a year from 2011 to 2020.
        93: true
      Referrals rose by 838 a year from 2011 to 2020.
        838: false
      Referrals rose 5.5% a month from 2011 to 2020.
        5.5%: not found
      Referrals rose every year from 2019 to 2022.
        rose: not found
      """)
  }
}
