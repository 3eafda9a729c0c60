import Testing

extension PressReleaseClaimTests {
  /// Figures of one place, year, category or measure said of another one; possessives; parts named in
  /// part.
  @Test("Places, categories and years keep their own figures")
  func places() throws {
    try check(
      """
      California had 1,734 cases in 2024 and Texas had 1,360.
        1,734: true | 1,360: true
      California had 1,360 cases in 2024 and Texas had 1,734.
        1,360: false | 1,734: false
      Of the 1,734 cases in California in 2024, 92% were male.
        1,734: true | 92%: not found
      The FBI counted 1,196 offenses in 2016 and 1,392 in 2018.
        1,196: true | 1,392: true
      The FBI counted 1,392 offenses in 2016 and 1,196 in 2018.
        1,392: false | 1,196: false
      Missouri's 272 cases in 2024 were 2.3% of the nation's cases.
        272: true | 2.3%: true
      Missouri's share of national cases was 2.27% in 2024.
        2.27%: true
      In 2021, 92% of the 2,027 persons referred were male.
        92%: false base | 2,027: true
      Of those charged in 2022, 71% had no prior convictions, up from 66% in 2020.
        71%: true | 66%: true | rose: true
      Of those charged in 2022, 71% had no prior convictions, down from 66% in 2020.
        71%: true | 66%: true | fell: false
      Of those charged in 2022, 66% had no prior convictions, up from 71% in 2020.
        66%: false | 71%: false | rose: true
      The share without prior convictions rose 5 points from 2020 to 2022.
        5 points: not found
      The share with no prior convictions rose 5 percentage points from 2020 to 2022.
        5 percentage points: true
      The share with no prior convictions rose 8 percent from 2020 to 2022.
        8 percent: false
      Seven in 10 defendants charged in 2022 had no prior convictions.
        Seven in 10: true
      Six in 10 defendants charged in 2021 were white.
        Six in 10: true
      Since 2007, Missouri has had 1,524 cases and 3,160 victims.
        1,524: not found | 3,160: not found
      The hotline received 1,103 calls from Missouri in 2021.
        1,103: not found
      The hotline received 1,103 signals from victims in Missouri in 2021.
        1,103: not found
      In 2021, 355 victims were identified in Missouri.
        355: false
      The 1,169 defendants charged in 2020 were 92% male, 63% white and 18% black.
        1,169: true | 92%: true | 63%: true | 18%: true
      The 2,198 persons referred in 2020 were 92% male, 63% white and 18% black.
        2,198: true | 92%: false base | 63%: false base | 18%: false base
      Prosecutions rose 25% to 1,672 in 2021, even as referrals fell 8% to 2,027.
        25%: not found | 1,672: true | 8%: not found | 2,027: true
      Prosecutions rose 8% to 1,672 in 2021, even as referrals fell 25% to 2,027.
        8%: not found | 1,672: true | 25%: not found | 2,027: true
      Prosecutions increased 24.5 percent between 2020 and 2021.
        24.5 percent: true
      Nearly 1,700 persons were prosecuted in 2021.
        1,700: true
      More than 1,700 persons were prosecuted in 2021.
        1,700: false
      Roughly 2,000 persons were referred in 2021.
        2,000: true
      There were 171 fewer referrals in 2021 than in 2020.
        171: true
      There were 171 more referrals in 2021 than in 2020.
        171: false
      Convictions plunged from 837 in 2019 to 658 in 2020.
        837: true | 658: true | fell: true
      Convictions soared from 837 in 2019 to 658 in 2020.
        837: true | 658: true | rose: false
      A total of 203 defendants were charged with peonage, slavery, forced labor and sex trafficking in 2022.
        203: true
      A total of 523 defendants were charged with peonage, slavery, forced labor and sex trafficking in 2022.
        523: false
      In fiscal year 2022, 69% of defendants charged were male.
        69%: false
      """)
  }
}
