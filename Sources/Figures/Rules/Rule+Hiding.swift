extension Rule {
  /// The rules of what is hidden.
  static let hiding = [
    Rule(
      code: "PD126", summary: "one count in two datasets that do not say so",
      reason:
        "What one dataset hides, the other can tell: by itself, or by its sums. Equal counts of one "
        + "measure, period and place are taken for one and hidden together; but where a figure was "
        + "revised in one dataset only, that cannot be seen.",
      example:
        "Arrests by sex and arrests by age, of which one hides counts under 5, and no word in the data "
        + "package that both count the same persons.",
      remedy:
        "Name the other dataset under \"sameCounts\" in the data package; give the measures different "
        + "nouns where they count different things; or accept the notice in a definition that draws one "
        + "of them with \"allow\": [{ \"code\": \"PD126\", \"reason\": \"…\" }].", isNotice: true)
  ]
}
