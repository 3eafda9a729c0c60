/// A rule that charts keep, with the code under which messages name it.
public struct Rule: Hashable, Sendable, Encodable {
  /// The stable code, such as `PD101`.
  public let code: String
  /// What is refused or told, in a few words.
  public let summary: String
  /// Why.
  public let reason: String
  /// What breaks the rule.
  public let example: String
  /// What to do instead.
  public let remedy: String
  /// Whether a definition, or the house file, may accept it with a reason, since it is a notice and no error.
  public let isNotice: Bool

  /// Returns the rule of a code, in any case of letters.
  public static func named(_ code: String) -> Rule? {
    all.first { $0.code == code.uppercased() }
  }

  /// The rules in the order of their codes.
  public static let all = (plain + changes + hiding + claims).sorted { $0.code < $1.code }

  private static let plain = [
    Rule(
      code: "PD101", summary: "a pie or stack of something that is no partition of one base",
      reason: "A pie and a stack say that their parts make up a whole. Shares of different "
        + "characteristics, or of overlapping groups, do not.",
      example:
        "A pie of the shares that were male, white and U.S. citizens: each is a share of all "
        + "defendants, and most defendants are in all three.",
      remedy: "Draw a bar chart, or name one characteristic in \"where\" whose categories the data "
        + "package lists under \"partitions\".", isNotice: false),
    Rule(
      code: "PD102", summary: "a pie of more than five parts",
      reason: "Nobody can compare angles of six and more sectors, and their labels have no room.",
      example: "A pie of ten age groups.",
      remedy: "Draw a bar chart: \"type\": \"bar\".", isNotice: false),
    Rule(
      code: "PD103", summary: "a stack of measures that are no parts of one whole",
      reason: "The height of a stack is read as a sum. Persons referred, prosecuted and convicted "
        + "overlap; their sum counts a person up to three times.",
      example: "\"measures\": [\"referred\", \"prosecuted\"] with \"arrangement\": \"stacked\".",
      remedy: "Leave out \"arrangement\" for bars side by side, or stack a breakdown.",
      isNotice: false),
    Rule(
      code: "PD104", summary: "a change computed across a break of comparability",
      reason:
        "When the publisher changes a definition, a system or the coverage, figures before and "
        + "after count different things; a change between them may be no change at all.",
      example: "A trend from 2011 to 2023 over a year in which offenses were added to the count.",
      remedy: "Start the trend after the break, or accept the notice in the definition with "
        + "\"allow\": [{ \"code\": \"PD104\", \"reason\": \"…\" }].", isNotice: true),
    Rule(
      code: "PD105", summary: "a type of chart that cannot show the analysis",
      reason:
        "A line joins points in time, a slope two periods, a map places; other figures in such "
        + "a shape would suggest what they do not say.",
      example: "\"type\": \"line\" with a breakdown by race.",
      remedy: "Draw a bar chart, or change the analysis to the one that the message names.",
      isNotice: false),
    Rule(
      code: "PD106", summary: "a share without its base",
      reason:
        "\"92% were male\" says nothing until one knows of whom: the press release that put the "
        + "shares of 1,169 persons charged under 2,198 persons referred was wrong.",
      example: "A breakdown of shares whose base stands in no row of the dataset.",
      remedy:
        "Add the row of the base, or name where it stands under \"base\" of the measure in the "
        + "data package.", isNotice: false),
    Rule(
      code: "PD107", summary: "parts that exceed their base",
      reason: "Exclusive parts of a whole cannot be more than the whole; either the categories "
        + "overlap or a figure is wrong.",
      example: "Categories of which a person can have several, listed as a partition.",
      remedy:
        "Compare the rows that the message names with the publisher's table; take overlapping "
        + "categories off \"partitions\".", isNotice: false),
    Rule(
      code: "PD108", summary: "years of different kinds in one figure",
      reason:
        "A fiscal year, a calendar year and a count at yearend cover different times; a rate or "
        + "comparison of two of them is of no time at all. Only a calendar year's population, mostly "
        + "an estimate of one day in its middle, may stand for the residents of a year of another kind "
        + "of the same number; the chart's note then names both years.",
      example: "Persons in prison at yearend per 100,000 of a fiscal year's population.",
      remedy: "Take a dataset with years of the same kind.", isNotice: false),
    Rule(
      code: "PD109", summary: "a percent change from a base under 10",
      reason: "From 3 cases to 9 is \"up 200%\" and means six cases; chance alone does that.",
      example: "\"title\": \"Cases rose {change.percent}\" where the first year has 3.",
      remedy: "Give both counts: {first.value} and {last.value}.", isNotice: false),
    Rule(
      code: "PD110", summary: "a change without its base year",
      reason:
        "A rise of 62%, 49% or 26% depends on the year it starts from; editions of one report "
        + "start from different years.",
      example: "\"title\": \"Referrals rose {change.percent}\" with a subtitle that names no year.",
      remedy: "Name it in the title or subtitle: \"from {change.from.period}\".", isNotice: false),
    Rule(
      code: "PD111", summary: "a large share that is unknown",
      reason: "Where a fifth or more is not known, the known shares may be far from the true ones.",
      example: "A breakdown by citizenship in which 34% are \"not stated\".",
      remedy: "Say it in the title or note, and accept the notice in the definition with "
        + "\"allow\": [{ \"code\": \"PD111\", \"reason\": \"…\" }].", isNotice: true),
    Rule(
      code: "PD112", summary: "parts and a total that do not add",
      reason: "A sum that does not hold is an error of typing, or the publisher's own; it is told "
        + "and never repaired silently.",
      example: "Cases by age of 120 and 45 under a total of 166.",
      remedy:
        "Compare the rows with the publisher's table. If it says so itself, give the partition "
        + "a \"remainder\", or accept it in a definition that draws the dataset with "
        + "\"allow\": [{ \"code\": \"PD112\", \"reason\": \"…\" }].", isNotice: true),
    Rule(
      code: "PD124", summary: "values of different units on one axis",
      reason: "A bar of 40 percent and one of 40 persons would be equally long and have nothing in "
        + "common.",
      example: "\"measures\": [\"victims\", \"share_of_minors\"].",
      remedy: "Draw a chart of each, side by side.", isNotice: false),
    Rule(
      code: "PD201", summary: "a typed number that the data give",
      reason: "A typed number stays when the data change, and then the title is wrong in public.",
      example: "\"title\": \"Referrals rose 62%\".",
      remedy:
        "Write the variable instead: \"Referrals rose {change.percent}\"; podium figures lists "
        + "all of them.", isNotice: false),
    Rule(
      code: "PD202", summary: "a word for people that the publisher does not use",
      reason:
        "Victims, survivors and defendants are named as the publisher names them; other words "
        + "judge or mislead.",
      example: "\"title\": \"{last.value} prostitutes were found\".",
      remedy: "Use the word that the message suggests, from the data package's \"avoid\".",
      isNotice: false),
    Rule(
      code: "PD301", summary: "a house colour that is too faint on its ground",
      reason: "A mark with a contrast under 3 : 1 cannot be made out on a projector or a cheap "
        + "screen, or by people with low vision.",
      example: "\"palette\": [\"#FFE08A\", …] on white.",
      remedy: "Take a darker colour on a light ground, a lighter one on a dark ground.",
      isNotice: false),
    Rule(
      code: "PD302", summary: "two house colours that look alike",
      reason:
        "One man in twelve does not see red and green apart; fills whose CIEDE2000 difference "
        + "is under 10 for him, or for anybody, are one colour.",
      example: "\"palette\": [\"#C2570C\", \"#8C8C00\", …].",
      remedy:
        "Take colours of different lightness, or leave out \"palette\" for colours that pass.",
      isNotice: false),
    Rule(
      code: "PD303", summary: "two house colours that become one grey in print",
      reason: "Hand-outs are copied in black and white.",
      example: "Orange and teal of the same lightness.",
      remedy:
        "Build hand-outs with --patterns, take colours of different lightness, or accept it in "
        + "house.json with \"allow\": [{ \"code\": \"PD303\", \"reason\": \"…\" }].",
      isNotice: true),
    Rule(
      code: "PD304", summary: "a measure with two colours in one kit",
      reason:
        "Who has learned from one chart that prosecutions are orange reads the next one by it.",
      example: "Convictions in green beside prosecutions, and in blue in a chart of their own.",
      remedy:
        "Give the measure a place in the palette, the same for all charts: "
        + "\"colors\": { \"convicted\": 3 } in house.json.", isNotice: true),
    Rule(
      code: "PD305", summary: "two measures of one chart with one colour",
      reason: "Bars and lines of one colour are read as one measure.",
      example: "\"colors\": { \"referred\": 1, \"prosecuted\": 1 } and a line chart of both.",
      remedy: "Give each a place of its own in the palette with \"colors\" in house.json.",
      isNotice: false),
  ]
}
