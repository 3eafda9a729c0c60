extension Rule {
  /// The rules of places and extremes in texts.
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
  ]
}
