import Testing

extension PressReleaseClaimTests {
  /// Datasets/bjs/federal-cases.csv: 2,198 referred, 1,343 prosecuted, 658 convicted and 1,169 charged in
  /// 2020 (lines 60 to 63); 180 prosecutions in 2020 by other-federal-counts (other/trac-prosecutions.csv:16).
  ///
  /// Cases: Missouri 272 in 2024 (hotline/missouri.csv:58), the nation 10,583 in 2020 and 10,360 in 2021
  /// (hotline/national.csv:42 and 47).
  @Test("That a figure was reported names no other measure")
  func reporting() throws {
    try check(
      """
      BJS reported 2,198 referrals in fiscal year 2020.
        2,198: true
      BJS reported 2,027 referrals in fiscal year 2020.
        2,027: false
      The bureau reports 1,343 prosecutions in fiscal year 2020.
        1,343: true
      The bureau reported that 2,198 persons were referred in fiscal year 2020.
        2,198: true
      TRAC reports 180 prosecutions in fiscal year 2020.
        180: true
      TRAC reports 1,343 prosecutions in fiscal year 2020.
        1,343: false
      BJS reports 180 prosecutions in fiscal year 2020.
        180: false
      Nationally, 10,583 cases were reported in 2020.
        10,583: true
      Nationally, 10,360 cases were reported in 2020.
        10,360: false
      In the United States, 10,360 cases were reported in 2021.
        10,360: true
      Missouri reported 272 cases in 2024.
        272: true
      Missouri reported 240 cases in 2024.
        240: false
      In 2020, 47 states reported to the National Corrections Reporting Program.
        47: true
      2,198 persons were referred in 2020 for human trafficking offenses, up 62% from 1,360 in 2011.
        2,198: true | 62%: true | 1,360: true
      2,198 persons were referred in 2020 for human trafficking offenses, up 49% from 1,360 in 2011.
        2,198: true | 49%: false | 1,360: true
      Police made 301 arrests for commercial sex acts in 2020.
        301: true
      The FBI counted 1,392 offenses in 2018, of which 1,242 were commercial sex acts.
        1,392: true | 1,242: true
      Police cleared 548 of the 1,392 offenses in 2018.
        548: true | 1,392: true
      The hotline learned of 5,572 sex trafficking cases and 1,558 labor trafficking cases nationwide in 2023.
        5,572: true | 1,558: true
      The hotline learned of 1,558 sex trafficking cases and 5,572 labor trafficking cases nationwide in 2023.
        1,558: false | 5,572: false
      In 2024, Missouri had 272 cases and New York had 570.
        272: true | 570: true
      In 2024, Missouri had 570 cases and New York had 272.
        570: false | 272: false
      In 2020, police made 92 arrests for involuntary servitude and 301 for commercial sex acts.
        92: true | 301: true
      In 2020, police made 301 arrests for involuntary servitude and 92 for commercial sex acts.
        301: false | 92: false
      At yearend 2020, 47 states reported 1,564 persons in state prison.
        47: true | 1,564: true
      """)
  }

  /// The same figures; none of them is of a state, of one offense, or of what courts did later.
  @Test("Words that a figure knows nothing of leave its number open")
  func qualifiers() throws {
    try check(
      """
      In Missouri, 2,198 persons were referred to U.S. attorneys in 2020.
        2,198: not found
      In Missouri, 2,000 persons were referred to U.S. attorneys in 2020.
        2,000: not found
      In Canada, 1,672 persons were prosecuted in 2021.
        1,672: not found
      California prosecuted 1,672 persons in 2021.
        1,672: not found
      Police in Missouri charged 1,169 defendants in 2020.
        1,169: not found
      Worldwide, 1,169 defendants were charged in 2020.
        1,169: not found
      Missouri had 2,198 referrals and 1,343 prosecutions in 2020.
        2,198: not found | 1,343: not found
      In 2020, 1,343 persons were prosecuted and 658 convicted in Missouri.
        1,343: not found | 658: not found
      State prosecutors charged 1,169 defendants in 2020.
        1,169: not found
      Federal prosecutors charged 1,169 defendants in 2020.
        1,169: true
      Federal prisons held 1,657 people at yearend 2021.
        1,657: not found
      Prosecutions in Missouri rose 84% from 2011 to 2020.
        84%: not found
      Prosecutions in Missouri rose from 2011 to 2020.
        rose: not found
      Prosecutions in Missouri more than doubled from 2011 to 2021.
        more than doubled: not found
      St. Louis reported 272 cases in 2024.
        272: not found
      In 2020, charges against 1,169 defendants were dismissed.
        1,169: not found
      In 2020, 658 convictions were overturned.
        658: not found
      In 2020, 2,198 persons were referred for sex trafficking.
        2,198: not found
      In 2020, 1,343 persons were prosecuted for labor trafficking.
        1,343: not found
      Of the 1,169 defendants charged with murder in 2020, 92% were male.
        1,169: not found | 92%: not found
      In 2024, 272 defendants stood in Missouri cases.
        272: not found
      Drug prosecutions rose from 729 in 2011 to 1,672 in 2021.
        729: not found | 1,672: not found | rose: not found
      In 2020, prosecutors declined 2,198 referrals.
        2,198: not found
      In 2020, U.S. attorneys declined to prosecute 1,343 persons.
        1,343: not found
      In 2020, prosecutors dropped charges against 1,169 defendants.
        1,169: not found
      In 2020, 1,169 defendants were charged and released.
        1,169: not found
      According to data released by BJS, 1,169 defendants were charged in 2020.
        1,169: true
      "It happens here," Director Jane Smith said, noting that Missouri recorded 272 cases in 2024.
        272: true
      Canada said that 1,672 persons were prosecuted in 2021.
        1,672: not found
      Convictions hit an all-time high of 1,118 in 2022.
        1,118: not found
      It was reported incorrectly that 2,198 persons were referred in 2020.
        2,198: not found
      Prosecutors hope to charge 1,169 defendants in 2020.
        1,169: not found
      In 2020, one of 2,198 persons was referred.
        2,198: not found
      In 2020, twice as many as 2,198 persons were referred.
        2,198: not found | twice: not found
      In 2020, 2,198 victims were referred.
        2,198: not found
      In 2024, 272 Missouri cases were reported to the National Human Trafficking Hotline.
        272: true
      In 2024, 272 Missouri cases were reported to police.
        272: not found
      It is not the case, the bureau said, that 2,198 persons were referred in 2020.
        2,198: not found
      Between 1,000 and 1,500 persons were referred in Missouri in 2020.
        1,000 and 1,500: not found
      In 2024, Kansas City had 126 cases.
        126: not found
      The hotline reported 1,103 signals nationwide in 2021, including 51,073 from Missouri.
        1,103: not found | 51,073: false
      Missouri's 327 victims in 2021 were 2% of the nation's 16,710.
        327: true | 2%: true | 16,710: not found
      Prison admissions for human trafficking numbered 614 in 32 states in 2019.
        614: true
      A record 1,672 persons were prosecuted in 2021.
        1,672: not found
      An estimated 2,950 incidents were known to police in 2022.
        2,950: true
      Exactly 2,950 incidents were known to police in 2022.
        2,950: not found
      Exactly 2,198 persons were referred in 2020.
        2,198: true
      """)
  }
}
