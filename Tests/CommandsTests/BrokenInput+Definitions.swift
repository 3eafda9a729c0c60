import Commands
import TestSupport

extension BrokenInput {
  private static let trend = SmallProject.trend
  private static let breakdown = SmallProject.breakdown

  /// Definitions with a fault of their own.
  static let definitions = [
    BrokenInput(
      "a bracket of the wrong kind", in: trend, .replace("\"chart\": {", "\"chart\": ["),
      error: "\(trend):6:20: error: expected \",\" or \"]\" after a value of the list, found \":\""),
    BrokenInput(
      "a text without end", in: trend, .replace("{last.period}\",", "{last.period},"),
      error: "\(trend):2:12: error: the text has no closing double quote on its line"),
    BrokenInput(
      "nothing in it", in: trend, .write(""),
      error: "\(trend):1:1: error: expected a value, found the end of the file"),
    BrokenInput(
      "an unknown key", in: trend, .replace("\"emphasis\"", "\"emphasize\""),
      error:
        "\(trend):6:29: error: chart: unknown key \"emphasize\"; did you mean \"emphasis\"? keys are: type, orientation, arrangement, emphasis, annotate, mark, figure, references, bands, gaps"
    ),
    BrokenInput(
      "an unknown key at the top", in: trend,
      .replace("\"analysis\"", "\"subtitel\": \"\", \"analysis\""),
      error:
        "\(trend):3:3: error: unknown key \"subtitel\"; did you mean \"subtitle\"? keys are: $schema, title, subtitle, note, alt, analysis, chart, allow"
    ),
    BrokenInput(
      "no title", in: breakdown,
      .replace("\"title\": \"{male.percent} of defendants charged were male\",", ""),
      error: "\(breakdown):1:1: error: the key \"title\" is missing"),
    BrokenInput(
      "a wrong type", in: trend, .replace("[\"defendants\"]", "[true]"),
      error: "\(trend):4:54: error: analysis.trend.measures[0]: expected a text, found true"),
    BrokenInput(
      "a text for an object", in: trend,
      .replace("{ \"type\": \"bar\", \"emphasis\": [\"last\"] }", "\"bar\""),
      error: "\(trend):6:12: error: chart: expected an object, found the text \"bar\""),
    BrokenInput(
      "a key that stands twice", in: trend,
      .replace("\"chart\":", "\"title\": \"x\",\n  \"chart\":"),
      error: "\(trend):6:3: error: the key \"title\" stands twice in this object"),
    BrokenInput(
      "an unknown type of chart", in: trend, .replace("\"bar\"", "\"bra\""),
      error:
        "\(trend):6:22: error: chart.type: unknown type of chart \"bra\"; did you mean \"bar\"? allowed values are: bar, pie, donut, dot, line, lollipop, slope, multiples, map, number"
    ),
    BrokenInput(
      "two analyses", in: breakdown,
      .replace("\"analysis\": {", "\"analysis\": { \"ranking\": {},"),
      error:
        "\(breakdown):3:15: error: analysis: expected exactly one analysis, found 2; analyses are: trend, breakdown, ranking, totals"
    ),
    BrokenInput(
      "a brace without its partner", in: trend, .replace("{last.period}", "{last.period"),
      error:
        "\(trend):2:71: error: title: a \"{\" stands alone; write it twice, or a variable as {name}"
    ),
    BrokenInput(
      "an unknown dataset", in: trend,
      .replace("\"dataset\": \"defendants\"", "\"dataset\": \"defendant\""),
      error:
        "\(trend):4:27: error: analysis.trend.dataset: unknown dataset \"defendant\"; did you mean \"defendants\"? datasets are: defendants"
    ),
    BrokenInput(
      "an unknown column to split by", in: breakdown,
      .replace("\"by\": \"category\"", "\"by\": \"categories\""),
      error:
        "\(breakdown):6:13: error: analysis.breakdown.by: unknown column \"categories\"; did you mean \"category\"? known ones are: characteristic, category"
    ),
    BrokenInput(
      "an unknown column in a condition", in: breakdown,
      .replace("\"characteristic\":", "\"characteristics\":"),
      error:
        "\(breakdown):7:37: error: analysis.breakdown.where.characteristics: unknown column \"characteristics\"; did you mean \"characteristic\"? known ones are: characteristic, category, fiscal_year"
    ),
    BrokenInput(
      "an unknown category", in: breakdown, .replace("\"sex\"", "\"sexes\""),
      error:
        "\(breakdown):7:36: error: analysis.breakdown.where.characteristic: unknown characteristic \"sexes\"; known ones are: all, sex, record"
    ),
    BrokenInput(
      "an unknown measure", in: trend, .replace("[\"defendants\"]", "[\"defendents\"]"),
      error:
        "\(trend):4:54: error: analysis.trend.measures[0]: unknown measure \"defendents\"; did you mean \"defendants\"? known ones are: defendants, share"
    ),
    BrokenInput(
      "an unknown period", in: trend, .replace("2022]", "2032]"),
      error:
        "\(trend):4:87: error: analysis.trend.periods[1]: unknown period \"2032\"; did you mean \"2022\"? known ones are: 2020, 2022, 2023"
    ),
    BrokenInput(
      "an unknown year in a condition", in: breakdown, .replace("2020 }", "2030 }"),
      error:
        "\(breakdown):7:58: error: analysis.breakdown.where.fiscal_year: unknown period \"2030\"; did you mean \"2020\"? known ones are: 2020, 2022, 2023"
    ),
    BrokenInput(
      "an unknown edition", in: breakdown,
      .replace("\"by\":", "\"edition\": \"HTDCA 2032\", \"by\":"),
      error:
        "\(breakdown):6:18: error: analysis.breakdown.edition: unknown edition \"HTDCA 2032\"; did you mean \"HTDCA 2022\"? known ones are: HTDCA 2022, HTDCA 2024, HTDCA 2025"
    ),
    BrokenInput(
      "an unknown variable", in: trend, .replace("{change.phrase}", "{change.phrases}"),
      error:
        "\(trend):2:33: error: title: unknown variable \"change.phrases\"; did you mean \"change.phrase\"? variables are: defendants.measure.label, defendants.measure.noun, defendants.2020.value, defendants.2022.value, defendants.first.value, defendants.first.period, defendants.first.period.long, defendants.first.period.short, defendants.last.value, defendants.last.period, defendants.last.period.long, defendants.last.period.short, defendants.peak.value, defendants.peak.period, defendants.peak.period.long, defendants.peak.period.short, defendants.trough.value, defendants.trough.period, defendants.trough.period.long, defendants.trough.period.short, defendants.change.verb, defendants.change.count, defendants.change.percent, defendants.change.factor and 49 more"
    ),
    BrokenInput(
      "an unknown category as variable", in: breakdown,
      .replace("{male.percent}", "{mael.percent}"),
      error:
        "\(breakdown):2:14: error: title: unknown variable \"mael.percent\"; did you mean \"male.percent\"? variables are: male.label, male.fraction, male.percent, remainder.label, remainder.fraction, remainder.odds, remainder.percent, base.count, base.noun, base.period, period, period.long, period.short, period.phrase"
    ),
  ]

  /// Definitions that ask for what must not be shown.
  static let refusals = [
    BrokenInput(
      "a pie of a trend", in: trend, .replace("\"bar\"", "\"pie\""),
      error:
        "\(trend):6:22: error: chart.type: a pie needs a breakdown of one base, not a trend; use \"type\": \"bar\" [PD101]"
    ),
    BrokenInput(
      "a donut of shares that are no partition", in: breakdown,
      .write(
        """
        {
          "title": "{no_prior_convictions.percent} had no prior convictions",
          "analysis": {
            "breakdown": {
              "dataset": "defendants", "by": "category",
              "where": { "characteristic": "record", "fiscal_year": 2020 }
            }
          },
          "chart": { "type": "donut" }
        }
        """),
      error:
        "\(breakdown):9:22: error: chart.type: a donut needs categories that are exclusive parts of one base, and these are not; use \"type\": \"bar\" [PD101]"
    ),
    BrokenInput(
      "shares of a base that is not published", in: breakdown, .replace("2020 }", "2023 }"),
      error:
        "\(breakdown):4:18: error: analysis.breakdown: the base of \"share\" in fiscal year 2023 is not published, and a share cannot be shown without its base [PD106]"
    ),
    BrokenInput(
      "parts of more than their base", in: SmallProject.table,
      .replace(
        "sex,male,share,92,\nHTDCA 2022",
        "sex,male,share,92,\nHTDCA 2022,2020,sex,female,share,20,\nHTDCA 2022"),
      error:
        "\(breakdown):4:18: error: analysis.breakdown: the parts make 112.0% of their base, more than rounding explains (Datasets/bjs/defendants.csv:3, Datasets/bjs/defendants.csv:4) [PD107]"
    ),
    BrokenInput(
      "a number that is typed", in: trend, .replace("{change.phrase}", "fell 8%"),
      error:
        "\(trend):2:12: error: title: the number 8% is typed; write {defendants.change.percent}, so that it follows the data [PD201]",
      code: .problemsFound),
    BrokenInput(
      "a title too long to read", in: trend,
      .replace("{change.phrase}", String(repeating: "and on ", count: 40)),
      error:
        "\(trend):1:1: error: at preset link: the title \"Defendants charged and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on  from 2020 to 2022\" in two lines does not fit; shorten it"
    ),
    BrokenInput(
      "a character that no font has", in: trend, .replace("{change.phrase}", "\u{13000}"),
      error:
        "\(trend):1:1: error: at preset link: no installed font of the theme has the character \"𓀀\" of \"Defendants charged 𓀀\""
    ),
    BrokenInput(
      "a script that cannot be set", in: trend, .replace("{change.phrase}", "العربية"),
      error:
        "\(trend):1:1: error: at preset link: \"Defendants charged العربية\" is in Arabic script, which cannot be laid out; use a script written left to right"
    ),
    BrokenInput(
      "a chart of a name with blanks", in: "Charts/Definitions/My Chart.json", .write("{}"),
      error:
        "Charts/Definitions/My Chart.json:1:1: error: the name of a chart has lower-case letters, digits and hyphens only, such as cases-by-year"
    ),
  ]
}
