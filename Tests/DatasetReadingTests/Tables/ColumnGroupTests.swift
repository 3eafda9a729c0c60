import DatasetReading
import Testing

/// Groups of columns whose end the file does not mark.
@Suite("Groups of columns")
struct ColumnGroupTests {
  @Test("A column after those that every group has stands by itself, and that is told")
  func afterTheLastGroup() throws {
    let fixture = try TableFixture(
      """
      ,,Citizens,,,Others,,,,
      Place,,Total,Male,Female,Total,Male,Female,Others as a percent of all/a,
      Federal,,"1,200",700,500,100,60,40,7.7,%
      State,,900,500,400,90,50,40,9.1,
      a/Of those held.,,,,,,,,,
      """)
    #expect(
      fixture.table.panels[0].columns.map { $0.path.joined(separator: " > ") } == [
        "Citizens > Total", "Citizens > Male", "Citizens > Female", "Others > Total",
        "Others > Male",
        "Others > Female", "Others as a percent of all",
      ])
    #expect(fixture.table.shown("State", "Others as a percent of all") == "9.1%")
    #expect(
      fixture.messages == [
        "xx21t01.csv:12:44: notice: the column \"Others as a percent of all\" is read as one of its own, not "
          + "as a part of \"Others\", since the groups before end with \"Female\""
      ])
    #expect(try fixture.isKeptByWriting())
  }

  @Test(
    "Without groups before it, or with other columns in them, a last group keeps all its columns")
  func keepsItsColumns() throws {
    let single = try TableFixture(
      ",,2021,,\nPlace,,Number,Rate,Share\nA,,1,2,3\nB,,4,5,6\n")
    #expect(
      single.table.panels[0].columns.map { $0.path.joined(separator: " > ") } == [
        "2021 > Number", "2021 > Rate", "2021 > Share",
      ])
    let other = try TableFixture(
      ",,2020,,2021,,\nPlace,,Number,Share,Number,Rate,Share\nA,,1,2,3,4,5\nB,,6,7,8,9,10\n")
    #expect(
      other.table.panels[0].columns.map { $0.path.joined(separator: " > ") } == [
        "2020 > Number", "2020 > Share", "2021 > Number", "2021 > Rate", "2021 > Share",
      ])
    #expect(single.notices.isEmpty && other.notices.isEmpty)
  }
}
