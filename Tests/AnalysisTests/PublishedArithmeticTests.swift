import Testing

/// The bureau's own percentages, changes, rates, totals and marks, computed again from what is printed
/// beside them or in another table of the report.
///
/// `PODIUM_BJS_TABLES` names a folder of published tables; the known disagreements are the publisher's.
@Suite(
  "Arithmetic of published tables",
  .enabled(
    if: PublishedTable.folder != nil, "PODIUM_BJS_TABLES names no folder of published tables"))
struct PublishedArithmeticTests {
  private func tally(_ check: (inout ArithmeticTally) throws -> Void) throws -> ArithmeticTally {
    var tally = ArithmeticTally()
    try check(&tally)
    return tally
  }

  @Test("Every computed cell agrees with the printed one, but for the publisher's own slips")
  func arithmetic() throws {
    var whole = ArithmeticTally()
    for (name, check) in [
      ("changes", ChangeArithmetic.check), ("shares", ShareArithmetic.check),
      ("rates", RateArithmetic.check), ("sums", SumArithmetic.check),
      ("weighted", WeightedArithmetic.check), ("printed twice", RepeatArithmetic.check),
      ("limits", LimitArithmetic.check),
    ] {
      let part = try tally(check)
      print("\(name): \(part.count) compared, \(part.disagreements.count) disagree")
      whole.merge(part)
    }
    print(
      "\(whole.count) comparisons of \(whole.cells.count) cells, which with those that they are computed "
        + "from are \(whole.involved.count) of \(try PublishedTable.numberOfValues()), "
        + "\(whole.sharp) of them to the last digit or its neighbour, "
        + "\(whole.disagreements.count) disagree")
    #expect(whole.count > 2500 && whole.involved.count > 4000)
    #expect(whole.disagreements == PublishedSlips.arithmetic)
  }

  @Test("Marks of significance are those that the standard errors give")
  func significance() throws {
    let result = try SignificanceArithmetic.result()
    print(
      "\(result.count) differences, \(result.marked) marked, "
        + "\(result.disagreements.count) disagree")
    #expect(result.disagreements == PublishedSlips.marks)
  }
}
