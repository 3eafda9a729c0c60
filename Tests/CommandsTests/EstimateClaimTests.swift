import PressKit
import TestSupport
import Testing

/// Sentences about estimates of a survey, with their errors, and about projections.
///
/// Robberies 458,810 (standard error 54,278) in 2016 and 613,840 (69,542) in 2017, marked as different at 90
/// percent only; assaults 3,996,200 in 2015 and 4,604,850 in 2017, marked likewise; of victims, 20% (1) in
/// 2016 and 30% (1) in 2017 faced a weapon. 1.96 times 69,542 is 136,300.
@Suite("Sentences about estimates")
struct EstimateClaimTests {
  private func check(_ list: String, _ checker: ClaimChecker) {
    let lines = list.split(separator: "\n").map(String.init)
    for index in stride(from: 0, to: lines.count, by: 2) {
      let verdicts = checker.verdicts(on: lines[index])
        .map { "\($0.claim): \($0.result.rawValue)" }
      let expected = lines[index + 1].drop { $0 == " " }
      #expect(
        (verdicts.isEmpty ? "-" : verdicts.joined(separator: " | ")) == expected, "\(lines[index])")
    }
  }

  private func survey() throws -> ClaimChecker {
    let folder = try TemporaryFolder()
    try EstimateProject.write(to: folder)
    return ClaimChecker(
      try Kit(Project(folder: folder.path), charts: [], readsAllDatasets: true).datasets)
  }

  @Test("Estimates, intervals and tests of differences")
  func estimates() throws {
    check(
      """
      There were an estimated 613,840 robbery victimizations in 2017.
        613,840: true
      There were an estimated 4.6 million assault victimizations in 2017.
        4.6 million: true
      There were an estimated 4.7 million assault victimizations in 2017.
        4.7 million: false
      There were between 600,000 and 700,000 robbery victimizations in 2017.
        600,000 and 700,000: true
      There were between 650,000 and 700,000 robbery victimizations in 2017.
        650,000 and 700,000: false
      There were 613,840 robbery victimizations in 2017 (95% confidence interval: 477,540 to 750,140).
        613,840: true | 477,540 to 750,140: true
      There were 613,840 robbery victimizations in 2017 (95% CI 477,540–750,140).
        613,840: true | 477,540 – 750,140: true
      There were between 478,000 and 750,000 robbery victimizations in 2017 (95% confidence interval).
        478,000 and 750,000: true
      There were between 470,000 and 750,000 robbery victimizations in 2017 (95% confidence interval).
        470,000 and 750,000: false
      There were between 499,454 and 728,226 robbery victimizations in 2017 (90% confidence interval).
        499,454 and 728,226: true
      There were between 477,540 and 750,140 robbery victimizations in 2017 (90% confidence interval).
        477,540 and 750,140: false
      Robbery victimizations numbered 613,840 in 2017, plus or minus 136,300.
        613,840: true | ± 136,300: true
      Robbery victimizations numbered 613,840 in 2017, with a standard error of 69,542.
        613,840: true | standard error 69,542: true
      Robbery victimizations numbered 613,840 in 2017, with a margin of error of 69,542.
        613,840: true | ± 69,542: false
      Robbery victimizations in 2017 were not significantly different from 2016.
        not significantly different: true
      Robbery victimizations did not rise significantly from 2016 to 2017.
        not significantly different: true
      Robbery victimizations rose significantly from 2016 to 2017.
        significantly different: false
      Robbery victimizations rose from 2016 to 2017.
        rose: not found
      Robbery victimizations rose 34% from 2016 to 2017.
        34%: not found
      Robbery victimizations fell from 2016 to 2017.
        fell: false
      Fraud victimizations rose significantly from 2016 to 2017.
        significantly different: true
      Fraud victimizations fell significantly from 2016 to 2017.
        significantly different: false
      Fraud victimizations more than doubled from 2016 to 2017.
        more than doubled: true
      Fraud victimizations showed no significant change from 2016 to 2017.
        not significantly different: false
      The 3,000 victims of 2017 were not significantly different from 2016.
        3,000: true | not significantly different: not found
      In 2017, 30% of victims faced someone with a weapon, between 28.0% and 32.0% (95% confidence interval).
        30%: true | 28.0% and 32.0%: true
      """, try survey())
  }

  @Test("The reason says how exact an estimate is, and at which level it was tested")
  func reasons() throws {
    let checker = try survey()
    #expect(
      checker.verdicts(on: "There were 613,840 robbery victimizations in 2017.").map(\.reason) == [
        "613,840 victimizations in 2017 (CV 2017, Datasets/victimizations.csv:3), 95% confidence "
          + "interval 477,540 to 750,140"
      ])
    #expect(
      checker.verdicts(on: "Robbery victimizations rose from 2016 to 2017.").map(\.reason) == [
        "458,810 in 2016 to 613,840 in 2017 is a rise of 33.8% (CV 2017, "
          + "Datasets/victimizations.csv:2, CV 2017, Datasets/victimizations.csv:3), which is not "
          + "significant at the 95% level; estimates that are not significantly different are not told "
          + "as a change"
      ])
  }

  /// The 1,250 of 2023 are made up, and marked as a projection.
  @Test("Projections are told as such, and figures are not")
  func projections() throws {
    let folder = try TemporaryFolder()
    try SmallProject.write(to: folder)
    try folder.replace(
      "\"note\": \"note\" }",
      with: "\"note\": \"note\", \"flag\": \"note\" }, \"flags\": "
        + "{ \"p\": { \"short\": \"projected from eight months\", \"projection\": true } }",
      in: SmallProject.package)
    try folder.replace("defendants,n/a,", with: "defendants,1250,p", in: SmallProject.table)
    let checker = ClaimChecker(
      try Kit(Project(folder: folder.path), charts: [], readsAllDatasets: true).datasets)
    check(
      """
      The number of defendants charged is projected to reach 1,250 in 2023.
        1,250: true
      The number of defendants charged is projected to reach 1,350 in 2023.
        1,350: false
      In 2023, 1,250 defendants were charged.
        1,250: not found
      The number of defendants charged was projected to reach 1,070 in 2022.
        1,070: not found
      In 2022, 1,070 defendants were charged.
        1,070: true
      """, checker)
  }
}
