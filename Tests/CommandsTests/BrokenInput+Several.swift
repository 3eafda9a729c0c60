import Commands
import TestSupport

extension BrokenInput {
  /// Slips that a reader sees in two places, with one line for each.
  static let several = [
    BrokenInput(
      "a column of another name", in: SmallProject.table,
      .replace("measure,value", "measure,values"),
      error:
        "\(SmallProject.table):1:1: error: the column \"value\" is missing\n\(SmallProject.table):1:1: error: unknown column \"values\"; did you mean \"value\"? columns are: edition, fiscal_year, characteristic, category, measure, value, note"
    ),
    BrokenInput(
      "a required key of another name", in: SmallProject.trend, .replace("\"title\"", "\"titel\""),
      error:
        "\(SmallProject.trend):1:1: error: the key \"title\" is missing\n\(SmallProject.trend):2:3: error: unknown key \"titel\"; did you mean \"title\"? keys are: $schema, title, subtitle, note, alt, analysis, chart, allow"
    ),
    BrokenInput(
      "an agency of another name", in: SmallProject.house, .replace("\"agency\"", "\"agent\""),
      error:
        "\(SmallProject.house):1:1: error: the key \"agency\" is missing\n\(SmallProject.house):2:3: error: unknown key \"agent\"; keys are: $schema, agency, theme, presets, palette, ground, patterns, logo, colors, fonts, allow"
    ),
  ]

  /// Faults of one file that would show in another, if they were not told at once.
  static let blamed = [
    BrokenInput(
      "a base of no measure", in: SmallProject.package,
      .replace("\"measure\": \"defendants\", \"where\"", "\"measure\": \"defendant\", \"where\""),
      error: "unknown measure \"defendant\""),
    BrokenInput(
      "a partition of no column", in: SmallProject.package,
      .replace("\"column\": \"category\"", "\"column\": \"categories\""),
      error: "unknown dimension \"categories\""),
    BrokenInput(
      "a period in no column", in: SmallProject.package,
      .replace("\"column\": \"fiscal_year\"", "\"column\": \"fiscal_yaer\""),
      error: "unknown column \"fiscal_yaer\""),
    BrokenInput(
      "a dimension of no column", in: SmallProject.package,
      .replace("\"characteristic\": { \"label\"", "\"characteristics\": { \"label\""),
      error: "unknown column \"characteristics\""),
    BrokenInput(
      "a role of no column", in: SmallProject.package,
      .replace("\"value\": \"value\"", "\"value\": \"values\""),
      error: "unknown column \"values\""),
    BrokenInput(
      "a table without rows", in: SmallProject.table,
      .write("edition,fiscal_year,characteristic,category,measure,value,note\n"),
      error: "rows"),
    BrokenInput(
      "an unknown period to emphasize", in: SmallProject.trend,
      .replace("[\"last\"]", "[\"lats\"]"), error: "\"lats\""),
  ]
}
