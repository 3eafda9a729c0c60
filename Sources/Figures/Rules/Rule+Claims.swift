extension Rule {
  /// The rules of places, extremes, units and years in texts.
  static let claims = [
    Rule(
      code: "PD130", summary: "a place or extreme that hidden counts could change",
      reason:
        "A hidden count may be small, or hidden to protect one that is; nobody who sees the chart can tell "
        + "which. So the highest of the values shown may not be the highest, and a rank, a median or a "
        + "lowest value may be another one.",
      example:
        "\"title\": \"Bland had the most\" with {top.label}, where the count of Aland is hidden.",
      remedy:
        "Leave it out, or say in the same text that it is \"of those shown\"; {bland.place} says so itself.",
      isNotice: false),
    Rule(
      code: "PD131", summary: "an estimate told as the highest or lowest that another may exceed",
      reason:
        "Estimates from a sample move by chance. Where two do not differ significantly, either may be the "
        + "higher one. Full counts that are equal are told together: \"Aland and Bland\".",
      example:
        "\"title\": \"Victims peaked in {peak.period}\" where the margins of two years overlap.",
      remedy: "Leave it out, or say in the same text which do not differ significantly.",
      isNotice: false),
    Rule(
      code: "PD132", summary: "words that give a figure another unit or kind of year",
      reason:
        "A rise of 62 percent is not one of 62 percentage points, a rise over nine years is not one of each "
        + "year, and a federal fiscal year begins three months before the calendar year.",
      example:
        "\"title\": \"Referrals rose {change.percent} a year in calendar year {last.period}\".",
      remedy:
        "Write what the figure is: {change.percent} without \"points\", {change.annual} for a yearly rate, "
        + "{last.period.long} for the year with its kind.", isNotice: false),
    Rule(
      code: "PD133", summary: "a figure told of a period that is not its own",
      reason:
        "A number beside the wrong year is a false number, and a change whose years are swapped is the "
        + "opposite one. A typed year also stays when the data move on.",
      example:
        "\"title\": \"{first.value} persons were referred in {last.period}\", or \"rose {change.percent} from "
        + "2019 to 2020\" where the change is from 2011.",
      remedy:
        "Write the figure's own period: \"from {change.from.period} to {change.to.period}\", "
        + "\"{last.value} in {last.period}\".", isNotice: false),
  ]
}
