import Analysis
import Testing

/// The bureau's own marks of significance, computed again from its standard errors.
///
/// The figures are those of table 1 and appendix table 3 of "Criminal Victimization, 2017" (NCJ 252472) of
/// the Bureau of Justice Statistics: victimizations and rates per 1,000 in 2015, 2016 and 2017, and whether
/// 2017 differs from 2015 and from 2016.
@Suite("Marks of significance as published")
struct PublishedMarksTests {
  struct Row: Sendable {
    let name: String
    let values: [Double]
    let errors: [Double]
    /// The marks of 2017 against 2015 and against 2016.
    let marks: [String]

    init(
      _ name: String, _ values: [Double], _ errors: [Double], _ since2015: String,
      _ since2016: String
    ) {
      self.name = name
      self.values = values
      self.errors = errors
      marks = [since2015, since2016]
    }
  }

  private static let rows = [
    Row("Violent crime", [5_006_620, 5_353_820, 5_612_670], [312_236, 259_442, 279_729], "", ""),
    Row("Violent crime, rate", [18.6, 19.7, 20.6], [1.16, 0.95, 1.03], "", ""),
    Row("Rape/sexual assault", [431_840, 298_410, 393_980], [64_514, 41_819, 53_259], "", ""),
    Row("Rape/sexual assault, rate", [1.6, 1.1, 1.4], [0.24, 0.15, 0.2], "", ""),
    Row("Robbery", [578_580, 458_810, 613_840], [77_405, 54_278, 69_542], "", "‡"),
    Row("Robbery, rate", [2.1, 1.7, 2.3], [0.29, 0.2, 0.26], "", "‡"),
    Row("Assault", [3_996_200, 4_596_600, 4_604_850], [269_261, 234_929, 246_366], "‡", ""),
    Row("Assault, rate", [14.8, 16.9, 16.9], [1, 0.86, 0.9], "", ""),
    Row("Aggravated assault", [816_760, 1_040_580, 993_170], [96_202, 90_320, 93_396], "", ""),
    Row("Aggravated assault, rate", [3, 3.8, 3.6], [0.36, 0.33, 0.34], "", ""),
    Row("Simple assault", [3_179_440, 3_556_020, 3_611_680], [231_742, 198_811, 210_851], "", ""),
    Row("Simple assault, rate", [11.8, 13.1, 13.3], [0.86, 0.73, 0.77], "", ""),
    Row(
      "Domestic violence", [1_094_660, 1_068_120, 1_237_960], [134_994, 108_702, 119_259], "", ""),
    Row("Domestic violence, rate", [4.1, 3.9, 4.5], [0.5, 0.4, 0.44], "", ""),
    Row(
      "Intimate partner violence", [806_050, 597_200, 666_310], [109_654, 73_566, 78_877], "", ""),
    Row("Intimate partner violence, rate", [3, 2.2, 2.4], [0.41, 0.27, 0.29], "", ""),
    Row(
      "Stranger violence", [1_821_310, 2_082_410, 2_034_100], [191_191, 171_101, 166_738], "", ""),
    Row("Stranger violence, rate", [6.8, 7.7, 7.5], [0.71, 0.63, 0.61], "", ""),
    Row(
      "Violent crime involving injury", [1_303_290, 1_220_640, 1_248_480],
      [152_053, 118_979, 119_939], "", ""),
    Row("Violent crime involving injury, rate", [4.8, 4.5, 4.6], [0.56, 0.44, 0.44], "", ""),
    Row(
      "Serious violent crime", [1_827_170, 1_797_790, 2_000_990], [161_399, 127_938, 144_783], "",
      ""),
    Row("Serious violent crime, rate", [6.8, 6.6, 7.3], [0.6, 0.47, 0.53], "", ""),
    Row(
      "Serious domestic violence", [460_450, 359_740, 465_150], [75_243, 52_613, 62_259], "", ""),
    Row("Serious domestic violence, rate", [1.7, 1.3, 1.7], [0.28, 0.19, 0.23], "", ""),
    Row(
      "Serious intimate partner violence", [333_210, 265_770, 273_440], [60_700, 43_185, 44_122],
      "", ""),
    Row("Serious intimate partner violence, rate", [1.2, 1, 1], [0.23, 0.16, 0.16], "", ""),
    Row(
      "Serious stranger violence", [690_550, 780_580, 784_370], [98_768, 87_999, 87_893], "", ""),
    Row("Serious stranger violence, rate", [2.6, 2.9, 2.9], [0.37, 0.32, 0.32], "", ""),
    Row(
      "Serious violent crime involving a weapon", [977_840, 1_203_200, 1_260_810],
      [125_014, 117_825, 120_735], "", ""),
    Row(
      "Serious violent crime involving a weapon, rate", [3.6, 4.4, 4.6], [0.46, 0.43, 0.44], "", ""),
    Row(
      "Serious violent crime involving injury", [658_040, 668_230, 643_760],
      [95_608, 79_297, 77_101], "", ""),
    Row(
      "Serious violent crime involving injury, rate", [2.4, 2.5, 2.4], [0.35, 0.29, 0.28], "", ""),
  ]

  @Test("All 64 comparisons of the table come out as the bureau marks them")
  func marks() throws {
    var compared = 0
    var marked = 0
    for row in Self.rows {
      let latest = try #require(Estimate(row.values[2], standardError: row.errors[2]))
      for (index, mark) in row.marks.enumerated() {
        let earlier = try #require(Estimate(row.values[index], standardError: row.errors[index]))
        let at95 = try #require(latest.difference(from: earlier, .ninetyFive)).isSignificant
        let at90 = try #require(latest.difference(from: earlier, .ninety)).isSignificant
        #expect((at95 ? "†" : at90 ? "‡" : "") == mark, "\(row.name), \(2015 + index)")
        compared += 1
        marked += mark.isEmpty ? 0 : 1
      }
    }
    #expect(compared == 64 && marked == 3)
  }
}
