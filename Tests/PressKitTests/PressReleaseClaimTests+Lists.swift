import Testing

extension PressReleaseClaimTests {
  /// Prosecutions 729 (2011), 1,343 (2020) and 1,672 (2021), convictions 464 (2011) and 658 (2020),
  /// referrals 1,360, 2,198, 2,027 and 1,912 (2011, 2020, 2021, 2022).
  ///
  /// Missouri's cases 240 and 272, its victims 327 and 539 (2021, 2024).
  @Test("Numbers between two others")
  func ranges() throws {
    try check(
      """
      Between 2,000 and 2,500 persons were referred in 2020.
        2,000 and 2,500: true
      Between 1,000 and 1,500 persons were referred in 2020.
        1,000 and 1,500: false
      Between 90% and 95% of defendants charged in 2020 were male.
        90% and 95%: true
      Between 70% and 80% of defendants charged in 2020 were male.
        70% and 80%: false
      Between 90% and 95% of the 2,198 persons referred in 2020 were male.
        2,198: true | 90% and 95%: false base
      Referrals fell between 7% and 9% from 2020 to 2021.
        7% and 9%: not found
      Referrals fell between 2020 and 2021.
        fell: true
      Missouri cases numbered 240 to 272 from 2021 to 2024.
        240: true | 272: true
      In Missouri, 240 to 272 cases were reported a year from 2021 to 2024.
        240: true | 272: true
      Missouri cases numbered 200 to 300 from 2021 to 2024.
        200: not found | 300: not found
      Missouri cases rose from 250 to 272 from 2021 to 2024.
        250: false | 272: true | rose: true
      An estimated 2,198 persons were referred in 2020.
        2,198: true
      Referrals were not significantly different in 2021 than in 2020.
        not significantly different: not found
      Referrals are projected to reach 2,198 in 2020.
        2,198: not found
      """)
  }

  @Test("Lists whose items belong together in their order")
  func respectively() throws {
    try check(
      """
      In 2020 and 2021, 2,198 and 2,027 persons were referred, respectively.
        2,198: true | 2,027: true
      In 2020 and 2021, 2,027 and 2,198 persons were referred, respectively.
        2,027: false | 2,198: false
      In 2011, 2020 and 2021, respectively, 1,360, 2,198 and 2,027 persons were referred.
        1,360: true | 2,198: true | 2,027: true
      Prosecutions and convictions rose from 729 and 464 in 2011 to 1,343 and 658 in 2020, respectively.
        729: true | 1,343: true | rose: true | 464: true | 658: true | rose: true
      Prosecutions and convictions rose from 464 and 729 in 2011 to 1,343 and 658 in 2020, respectively.
        464: false | 1,343: true | rose: true | 729: false | 658: true | rose: true
      Convictions and prosecutions rose from 729 and 464 in 2011 to 1,343 and 658 in 2020, respectively.
        729: false | 1,343: false | rose: true | 464: false | 658: false | rose: true
      Cases and victims in Missouri rose 13% and 65% from 2021 to 2024, respectively.
        13%: true | 65%: true
      Cases and victims in Missouri rose 65% and 13% from 2021 to 2024, respectively.
        65%: false | 13%: false
      In 2024, Missouri had 272 and 539 cases and victims, respectively.
        272: true | 539: true
      Of the 1,169 defendants charged in 2020, 63% and 18% were white and black, respectively.
        1,169: true | 63%: true | 18%: true
      Of the 1,169 defendants charged in 2020, 63 and 18 percent were black and white, respectively.
        1,169: true | 63 percent: false | 18 percent: false
      Of the 2,198 persons referred in 2020, 63% and 18% were white and black, respectively.
        2,198: true | 63%: false base | 18%: false base
      Referrals, prosecutions and convictions were 2,198, 1,343 and 658 in 2020, respectively.
        2,198: true | 1,343: true | 658: true
      Referrals, prosecutions and convictions were 2,198 and 1,343 in 2020, respectively.
        2,198: not found | 1,343: not found
      Between 2020 and 2021, referrals and prosecutions fell 8% and rose 24%, respectively.
        8%: true | 24%: true
      Between 2020 and 2021, referrals and prosecutions rose 8% and fell 24%, respectively.
        8%: false | 24%: false
      Forced labor and sex trafficking accounted for 12 and 203 defendants charged in 2022, respectively.
        12: not found | 203: not found
      Missouri and Texas had 272 and 900 cases in 2024, respectively.
        272: true | 900: false
      Missouri's 272 cases and 539 victims in 2024 were up 13% and 65% from 2021, respectively.
        272: true | 13%: true | 539: true | 65%: true
      Missouri's 539 victims and 272 cases in 2024 were up 13% and 65% from 2021, respectively.
        539: true | 13%: false | 272: true | 65%: false
      In 2024 and 2021, respectively, 539 and 327 victims were found in Missouri.
        539: true | 327: true
      Of defendants charged in 2020 and 2022, 92% and 91% were male, respectively.
        92%: true | 91%: true
      Of defendants charged in 2020 and 2022, 91% and 92% were male, respectively.
        91%: false | 92%: false
      The persons referred and persons prosecuted in 2020 numbered 2,198 and 1,343, respectively.
        2,198: true | 1,343: true
      """)
  }
}
