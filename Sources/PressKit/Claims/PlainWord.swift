/// The words that narrow no figure: those of grammar, of telling and of counting.
///
/// Any other word beside a number may say what its figure knows nothing of: a place, an offense, an
/// outcome. The list is closed on purpose: a word that is missing here makes a verdict "not found", and a
/// word too many could make a wrong one.
enum PlainWord {
  private static let grammar = """
    a all an the this that these those of to in on at by for from with as and or but while whereas than
    then there it its they them their he she his her who whom whose which what was were is are am be been
    being had has have having did do does done so such also both just even still already again very more
    less fewer about around roughly approximately nearly almost over above under below least exactly
    precisely up down out off into through between during since where when only alone some we our us against
    versus vs among amongst across said because due t s
    """

  private static let telling = """
    say says said saying noting citing adding added tell told according accord report reported reports reporting show shows showed
    shown showing data figure figures statistic statistics statistical number numbers numbered numbering
    count counts counted find finds found finding recorded records publish published announced announces
    note noted notes    estimate estimated estimates study analysis table press official officials authority authorities bureau agency agencies unit prosecutor prosecutors
    investigator investigators respectively known learn learned identify identified identifies
    identifying detect detected list listed lists document documented documents
    """

  private static let counting = """
    total totals totaled totaling totalled amount amounted amounts reach reached reaches reaching hit hits
    stand stood stands stay stayed remain remained come comes came coming go went gone get got make makes
    made making account accounted accounts accounting comprise comprised constitute constituted represent
    represented include included includes including involve involved involves involving see sees saw seen
    receive received receives receiving take takes took taken bring brings brought give gave given log
    logged register registered obtain obtained obtains secure secured handle handled handles field fielded face faced faces facing mark marked marks
    experience experienced become became     contribute contributed    one
    two three four five six seven eight nine ten         dozen
    hundred thousand million percent percentage point points cent share proportion part portion compare
    compared comparison relative respect same level levels sharp steep slight change changed changes
    changing unchanged steady difference differ differed different significant significantly 
            quintupled     
          higher lower greater larger smaller many much high
    project projected projection projections projects grow grew grown growing expand expanded plus minus
    margin error standard confidence interval limits ci further responsible trend pace rank ranks ranked home follow follows followed behind
    """

  private static let subjects = """
    human someone trafficking trafficked year years fiscal fy decade time attorney attorneys
    """

  /// The stems of the words.
  private static let stems: Set<String> = {
    var stems: Set<String> = []
    for text in [grammar, telling, counting, subjects] {
      for word in text.split(whereSeparator: \.isWhitespace) {
        stems.insert(WordStem.stem(String(word)))
      }
    }
    return stems
  }()

  /// Adverbs that say how something changed or was told; most others narrow.
  private static let adverbs: Set<String> = [
    "sharply", "steadily", "slightly", "dramatically", "rapidly", "quickly", "substantially",
    "considerably", "markedly", "notably", "gradually", "greatly", "strongly", "swiftly", "slowly",
    "modestly", "moderately", "fully", "officially", "recently", "currently", "actually", "simply",
    "merely", "specifically", "particularly", "especially", "alarmingly", "sadly", "tragically",
    "unfortunately", "surprisingly", "importantly", "finally", "clearly", "similarly", "likewise",
    "overall", "altogether",
  ]

  /// Words that narrow a figure though their stems are plain: "a record".
  static let narrowing: Set<String> = ["record", "record-high", "all-time", "finding"]

  /// Whether a word in lower case narrows nothing.
  static func contains(_ word: String) -> Bool {
    if narrowing.contains(word) { return false }
    if stems.contains(WordStem.stem(word)) || ClaimSentence.direction(of: word) != nil {
      return true
    }
    return adverbs.contains(word)
  }
}
