import Testing

extension PressReleaseClaimTests {
  /// Shares of defendants charged and what they leave.
  ///
  /// Datasets/bjs/defendant-characteristics.csv, lines 2 to 8: of the 1,169 charged in 2020, 92% were male, 63%
  /// white, 18% black, 17% Hispanic and 95% U.S. citizens.
  ///
  /// What a share leaves of a hundred is "or not stated" as well: 5% of the defendants are the most that can have
  /// been no citizens, and 5% need not be exact.
  @Test("A denial turns a number round")
  func denials() throws {
    try check(
      """
      In 2020, 95% of defendants charged were not U.S. citizens.
        95%: false
      Only 5% of defendants charged in 2020 were not U.S. citizens.
        5%: not found
      In 2020, 3% of defendants charged were not U.S. citizens.
        3%: not found
      In 2020, 92% of defendants charged were not male.
        92%: false
      In 2020, 92% of defendants charged weren't male.
        92%: false
      In 2020, 63% of defendants charged were non-white.
        63%: false
      In 2020, 37% of defendants charged were not white.
        37%: not found
      In 2020, 17% of defendants charged were non-Hispanic.
        17%: not found
      In 2020, 92% of defendants charged were not only male.
        92%: not found
      In 2021, 68% of Missouri signals did not come from victims or survivors.
        68%: not found
      In 2021, 90% of Missouri signals did not come from victims or survivors.
        90%: false
      No more than 90% of defendants charged in 2020 were male.
        90%: false
      In 2020, 66% of defendants charged had no prior convictions.
        66%: true
      It is not true that 2,198 persons were referred in 2020.
        2,198: not found
      In 2020, 1,169 defendants were not charged.
        1,169: not found
      In 2020, 2,198 persons were never referred.
        2,198: not found
      In 2020, none of the 1,169 defendants charged was a minor.
        1,169: true
      Convictions no longer rose from 2019 to 2020.
        not rose: not found
      """)
  }

  /// The same shares, and those of one offense.
  ///
  /// Of the 203 charged with peonage, slavery, forced labor and sex trafficking in 2022, 53% were
  /// black (line 24), of the 201 in 2021 58% (line 14). The FBI made 52% of the referrals of 2015
  /// (bjs/federal-referrals-2015.csv:6). Of sex trafficking incidents, 66% were not cleared (bjs/incidents.csv:8);
  /// 13,277 of 51,073 national signals came from victims or survivors (hotline/national-characteristics.csv:48, 49).
  @Test("Shares of parts, of several categories and of groups within groups")
  func parts() throws {
    try check(
      """
      Of the 1,169 defendants charged in 2020, 63% were white men.
        1,169: true | 63%: not found
      Of the 1,169 defendants charged in 2020, 92% were male U.S. citizens.
        1,169: true | 92%: not found
      In 2020, 81% of defendants charged were white or black.
        81%: not found
      In 2020, 95% of defendants charged were white or black.
        95%: false
      In 2020, 63% of defendants charged were white or black.
        63%: false
      In 2020, 1,075 men were charged.
        1,075: not found
      In FY 2022, 58% of defendants charged with peonage were black.
        58%: not found
      In FY 2022, 53% of defendants charged with peonage, slavery, forced labor and sex trafficking were black.
        53%: true
      In 2020, 1,343 of the 2,198 persons referred were prosecuted, or 61%.
        1,343: not found | 2,198: true | 61%: not found
      Of the 2,198 persons referred in 2020, 1,343 were prosecuted.
        2,198: true | 1,343: not found
      In 2021, 355 of Missouri's 1,103 signals came from victims or survivors, about 32%.
        355: true | 1,103: true | 32%: true
      The FBI made 52% of referrals in 2015.
        52%: true
      Of those convicted in 2022, 71% had no prior convictions.
        71%: false base
      Of those charged in 2022, 71% had no prior convictions.
        71%: true
      In 2022, 91% of males were charged.
        91%: not found
      In 2022, 58% of white defendants were charged.
        58%: not found
      Males were 91% of defendants charged in 2022.
        91%: true
      The FBI referred 52% of suspects in 2015.
        52%: not found
      Missouri had 272 cases and Kansas had 126, for a total of 398 in 2024.
        272: true | 126: true | 398: not found
      From 2020 to 2022, 92% of defendants charged were male.
        92%: not found
      In 2022, 66% of sex trafficking incidents were not cleared.
        66%: true
      In 2022, 81% of sex trafficking incidents were not cleared.
        81%: false
      In 2022, 34% of sex trafficking incidents were cleared.
        34%: not found
      About 13,300 of the 51,073 signals in 2021 came from victims or survivors.
        13,300: true | 51,073: true
      """)
  }

  /// Factors of two years.
  ///
  /// Prosecutions 729 in 2011 and 1,672 in 2021: 2.29 times; 805 in 2012 and 1,656 in 2022: 2.06 times. Convictions 578 in 2012 and 1,118 in 2022: 1.93
  /// times (Datasets/bjs/federal-cases.csv:111 and 151).
  @Test("Multiples in digits, as factors and as nouns")
  func multiples() throws {
    try check(
      """
      Prosecutions in 2021 were 2.3 times those in 2011.
        2.3 times: true
      Prosecutions in 2021 were 3.3 times those in 2011.
        3.3 times: false
      Prosecutions grew by a factor of 2.3 from 2011 to 2021.
        by a factor of 2.3: true
      Prosecutions grew by a factor of 3.3 from 2011 to 2021.
        by a factor of 3.3: false
      Prosecutions were 2.29 times as high in 2021 as in 2011.
        2.29 times: true
      Prosecutions were 2.92 times as high in 2021 as in 2011.
        2.92 times: false
      Prosecutions rose 2.3-fold from 2011 to 2021.
        2.3-fold: true
      Prosecutions doubled from 2012 to 2022.
        doubled: not found
      Missouri's cases more than tripled from 48 in 2012 to 233 in 2019.
        48: true | 233: true | more than tripled: not found
      Missouri's cases more than quadrupled from 48 in 2012 to 233 in 2019.
        48: true | 233: true | more than quadrupled: true
      Prosecutions grew threefold from 2011 to 2021.
        threefold: false
      Prosecutions in 2021 were 2.3 times higher than in 2011.
        2.3 times higher: not found
      Prosecutions increased 2.3 times from 2011 to 2021.
        2.3 times: not found
      Prosecutions in 2021 were 5 times higher than in 2011.
        5 times higher: false
      Convictions in 2022 were nearly twice those of 2012.
        nearly twice: true
      Federal prosecutors obtained 1,118 convictions in 2022, almost double the 578 in 2012.
        1,118: true | 578: true | almost double: true
      Prosecutions rose from 729 in 2011 to 1,672 in 2021, more than doubling.
        729: true | 1,672: true | more than doubling: true
      Missouri victims rose from 327 in 2021 to 539 in 2024, a 65% jump.
        327: true | 539: true | 65%: true
      Missouri victims rose from 327 in 2021 to 539 in 2024, a 39% jump.
        327: true | 539: true | 39%: false
      Convictions fell from 837 in 2019 to 658 in 2020, a 21% slump.
        837: true | 658: true | 21%: true
      """)
  }
}
