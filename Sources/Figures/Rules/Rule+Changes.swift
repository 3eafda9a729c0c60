extension Rule {
  /// The rules of how changes are said.
  static let changes = [
    Rule(
      code: "PD120", summary: "a change that is not significant told as one",
      reason: "An estimate from a sample moves by chance. A difference that is smaller than chance "
        + "explains may be none, or one in the other direction; the publisher's own reports do not "
        + "call it a rise or fall.",
      example:
        "\"title\": \"Robberies rose {change.percent}\" where the margins of both years overlap.",
      remedy:
        "Write {change.phrase}, which says \"was not significantly different\", or say in the "
        + "text that the change is not significant.", isNotice: false),
    Rule(
      code: "PD121", summary: "a word that says the opposite of the figure",
      reason:
        "A typed \"rose\" stays when the data change, and the figure beside it has no sign: a fall of 8% "
        + "would be printed as a rise of 8%.",
      example: "\"title\": \"Referrals rose {change.percent}\" where the later year is lower.",
      remedy: "Write {change.verb} or {change.phrase} instead of the word.", isNotice: false),
    Rule(
      code: "PD122", summary: "a change between figures of two editions",
      reason:
        "Publishers revise figures and definitions from one edition to the next; a change from the "
        + "figure of one to that of another may be a change of counting.",
      example:
        "A trend from 2011, last published in the edition of 2022, to 2022, first published in "
        + "that of 2024.",
      remedy: "Pin one edition that has both years with \"edition\", or accept the notice in the "
        + "definition with \"allow\": [{ \"code\": \"PD122\", \"reason\": \"…\" }].", isNotice: true
    ),
    Rule(
      code: "PD123", summary: "a projection told as a figure",
      reason: "A projected year has not been counted; when it is, the number is another one.",
      example:
        "\"title\": \"{2019.value} persons were prosecuted\" where 2019 was projected from eight "
        + "months.",
      remedy:
        "Write \"projected\" beside the number, or take {last.value}, which is never a projection.",
      isNotice: false),
    Rule(
      code: "PD125", summary: "a change of estimates that cannot be tested",
      reason:
        "Without the standard errors of both estimates, or the publisher's own mark, nobody can tell "
        + "whether a difference is more than chance.",
      example: "A survey's figure of 2010, given without its error, and that of 2020.",
      remedy:
        "Add the errors from the publisher's appendix tables, leave the change out, or accept the "
        + "notice in the definition with \"allow\": [{ \"code\": \"PD125\", \"reason\": \"…\" }].",
      isNotice: true),
  ]
}
