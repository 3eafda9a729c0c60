/// What the bureau's tables print and their other figures do not give, as `file:row: cell: computed,
/// printed`.
enum PublishedSlips {
  /// The reasons are those of the tables' notes where they give one: "Details may not sum to totals due
  /// to rounding and missing data".
  static let arithmetic = [
    // Two states whose races make more than their total; a footnote says so.
    "p22stat01.csv:23: State > Georgia, Total, sum of 10 columns: 48518, 48439",
    "p22stat01.csv:44: State > New Mexico, Total, sum of 10 columns: 5320, 4970",
    // Offenses of both sexes are estimated apart and do not make those of all, by up to 78 persons.
    "p22stt17.csv:13: Violent, All prisoners, sum of 2 columns: 642447 to 642449, 642526",
    "p22stt17.csv:14: Violent > Murder, All prisoners, sum of 2 columns: 155111 to 155113, 155115",
    "p22stt17.csv:15: Violent > Negligent manslaughter, All prisoners, sum of 2 columns: "
      + "18784 to 18786, 18776",
    "p22stt17.csv:16: Violent > Rape/sexual assault, All prisoners, sum of 2 columns: "
      + "160264 to 160266, 160322",
    "p22stt17.csv:17: Violent > Robbery, All prisoners, sum of 2 columns: 122334 to "
      + "122336, 122356",
    "p22stt17.csv:18: Violent > Aggravated/simple assault, All prisoners, sum of 2 "
      + "columns: 146585 to 146587, 146597",
    "p22stt17.csv:19: Violent > Other, All prisoners, sum of 2 columns: 39364 to 39366, 39361",
    "p22stt17.csv:20: Property, All prisoners, sum of 2 columns: 132828 to 132830, 132804",
    "p22stt17.csv:21: Property > Burglary, All prisoners, sum of 2 columns: 75032 to 75034, 75040",
    "p22stt17.csv:22: Property > Larceny/theft, All prisoners, sum of 2 columns: 24516 to "
      + "24518, 24504",
    "p22stt17.csv:23: Property > Motor vehicle theft, All prisoners, sum of 2 columns: "
      + "7098 to 7100, 7097",
    "p22stt17.csv:24: Property > Fraud, All prisoners, sum of 2 columns: 11203 to 11205, 11190",
    "p22stt17.csv:25: Property > Other, All prisoners, sum of 2 columns: 14975 to 14977, 14973",
    "p22stt17.csv:26: Drug, All prisoners, sum of 2 columns: 127401 to 127403, 127348",
    "p22stt17.csv:27: Drug > Possession, All prisoners, sum of 2 columns: 34403 to 34405, 34382",
    "p22stt17.csv:28: Drug > Other, All prisoners, sum of 2 columns: 92997 to 92999, 92965",
    "p22stt17.csv:29: Public order, All prisoners, sum of 2 columns: 111878 to 111880, 111881",
    "p22stt17.csv:30: Public order > Weapons, All prisoners, sum of 2 columns: 41033 to "
      + "41035, 41046",
    "p22stt17.csv:31: Public order > DUI/DWI, All prisoners, sum of 2 columns: 15085 to "
      + "15087, 15082",
    "p22stt17.csv:32: Public order > Other, All prisoners, sum of 2 columns: 55758 to "
      + "55760, 55754",
    "p22stt17.csv:33: Other/unspecified, All prisoners, sum of 2 columns: 6730 to 6732, 6729",
    // Ages of the races do not make those of their sex, and those of "Other" make 93 and 91 percent.
    "p22stt10.csv:15: 20–24, Male > All male, weighted 6 columns: 6.06 to 6.16, 6.3",
    "p22stt10.csv:15: 20–24, Female > All female, weighted 6 columns: 5.9 to 6.01, 5.8",
    "p22stt10.csv:16: 25–29, Male > All male, weighted 6 columns: 12.18 to 12.28, 12.5",
    "p22stt10.csv:16: 25–29, Female > All female, weighted 6 columns: 13.85 to 13.96, 13.8",
    "p22stt10.csv:17: 30–34, Male > All male, weighted 6 columns: 15.84 to 15.94, 16.1",
    "p22stt10.csv:17: 30–34, Female > All female, weighted 6 columns: 18.35 to 18.45, 19.3",
    "p22stt10.csv:18: 35–39, Female > All female, weighted 6 columns: 17.84 to 17.95, 18.5",
    "p22stt10.csv:19: 40–44, Male > All male, weighted 6 columns: 13.97 to 14.07, 14.2",
    "p22stt10.csv:19: 40–44, Female > All female, weighted 6 columns: 14.29 to 14.4, 15",
    "p22stt10.csv:20: 45–49, Male > All male, weighted 6 columns: 10.53 to 10.63, 10.3",
    "p22stt10.csv:23: 60–64, Female > All female, weighted 6 columns: 3.44 to 3.54, 2.9",
    "p22stt10.csv:13: Total, Male > Other, sum of the ages: 91.95 to 93.15, 100",
    "p22stt10.csv:13: Total, Female > Other, sum of the ages: 90.25 to 91.45, 100",
    // The races of the federal men who are fathers make 56.8 percent.
    "pptmcspi16stt02.csv:19: Federal > Total > Male, Prisoners with a minor child > "
      + "Percent, weighted races: 56.73 to 56.84, 57",
    // State and federal prisoners were sampled apart; their errors of 0.66 and 1.43 make 0.61.
    "pptmcspi16stt01.csv:12: Parents in prison with a minor child, Standard error, of state and "
      + "federal: 0.6 to 0.61, 0.62",
    // The report's series of rates has 68, its table of the year 62.
    "p08t02.csv:12: Total, Female, printed twice: 68, 62",
    // Two states whose percentage is of fewer prisoners than those whose citizenship is known.
    "p22stt22.csv:24: State > Georgia, Non-U.S. citizens as a percent of prison population, at most of "
      + "those whose status is known: 0 to 5.01, 5.4",
    "p22stt22.csv:45: State > New Mexico, Non-U.S. citizens as a percent of prison population, at most "
      + "of those whose status is known: 0 to 2.24, 2.5",
  ]

  /// 5.4 points are 1.8 of their standard errors, which is the mark of 90 percent.
  static let marks = [
    "pptmcspi16stt03.csv:19: State prisoners > Two or more races, Female prisoners with a "
      + "minor child > Percent: none, †"
  ]
}
