import DatasetReading
import TestSupport
import Testing

@Suite("Reading of the bureau's tables")
struct BJSTableReaderTests {
  @Test("The header block gives title, report, number, source, authors, contact and day")
  func header() throws {
    let fixture = try TableFixture("Year,Total\n2020,\"1,234\"\n")
    let header = fixture.table.header
    #expect(header.title == "Table 1. Things, by kind, 2020 and 2021")
    #expect(header.bodyTitle == header.title)
    #expect(header.fileName == "xx21t01.csv")
    #expect(header.reportTitle == "Things in 2021")
    #expect(header.reportNumber == "NCJ 123456")
    #expect(header.dataSource == "Survey of Things, 2020\u{2013}2021")
    #expect(header.authors == "A. Writer, PhD, and B. Writer")
    #expect(header.contact == "ask@example.gov 202-555-0100")
    #expect(header.versionDay == "2023-11-30")
    #expect(fixture.notices.isEmpty)
    #expect(try fixture.isKeptByWriting())
  }

  @Test(
    "The date of version is read in every style and never made up",
    arguments: [
      ("11/30/23", "2023-11-30"), ("4/30/2020", "2020-04-30"), ("12/19/18", "2018-12-19"),
      ("8/8/01", "2001-08-08"), ("3/6/2023", "2023-03-06"), ("7/1/99", "1999-07-01"),
      ("\"December 8, 2009\"", "2009-12-08"), ("2/30/23", nil), ("13/1/23", nil), ("soon", nil),
    ])
  func dates(text: String, day: String?) throws {
    let header = TableFixture.header(date: "X").replacing(
      "Date of version: X", with: "\"Date of version: \(text.replacing("\"", with: ""))\"")
    let fixture = try TableFixture("Year,Total\n2020,5\n", header: header)
    #expect(fixture.table.header.versionDay == day)
    #expect(fixture.notices.isEmpty == (day != nil))
  }

  @Test("A wrapped title of the report pushes the rest down and stays whole")
  func wrappedTitle() throws {
    let header = TableFixture.header().replacing(
      "Report title: Things in 2021   NCJ 123456,,,,",
      with: "Report title: Things of every kind,,,,\nin all the states in 2021   NCJ 123456,,,,")
    let fixture = try TableFixture("Year,Total\n2020,5\n", header: header)
    #expect(
      fixture.table.header.reportTitle == "Things of every kind in all the states in 2021")
    #expect(fixture.table.header.reportNumber == "NCJ 123456")
    #expect(fixture.table.shown("2020", "Total") == "5")
  }

  @Test("Without a header block a file is refused")
  func notATable() {
    #expect(throws: DiagnosticList.self) {
      try BJSTableReader.read(Array("a,b\n1,2\n".utf8), path: "a.csv")
    }
    #expect(throws: DiagnosticList.self) { try BJSTableReader.read([], path: "a.csv") }
    #expect(!BJSTableReader.recognizes(Array("edition,year\nx,1\n".utf8)))
  }

  @Test("Shape 1: years down, columns without narrow ones between them")
  func years() throws {
    let fixture = try TableFixture(
      "Year,Total,Sentenced\n2020,\"1,234,567\",89\n2021*,,\nNote: Counts.,,\n")
    #expect(fixture.table.shown("2020", "Total") == "1234567")
    #expect(fixture.table.shown("2020", "Sentenced") == "89")
    let last = try #require(fixture.table.panels.first?.rows.last)
    #expect(last.isHeading && last.path == ["2021"] && last.labels.first?.marks == ["*"])
    #expect(
      fixture.messages == [
        "xx21t01.csv:13:1: notice: the mark \"*\" is not explained below the table"
      ])
    #expect(try fixture.isKeptByWriting())
  }

  @Test("Shape 2: groups over columns, with the percent sign on the first row of a block only")
  func groups() throws {
    let fixture = try TableFixture(
      """
      ,,2020,,,2021,,
      Place,,Number,Percent,,Number,Percent,
      ,Total,"1,200",100,%,900,100,%
      North,,700,58.3,% \u{2020},500,55.6,
      South,,500,41.7, \u{2020},400,44.4, \u{2021}
      \u{2020}Significant difference from 2021.,,,,,,,
      """)
    let table = fixture.table
    #expect(table.shown("Total", "2020 > Number") == "1200")
    #expect(table.shown("Total", "2020 > Percent") == "100%")
    #expect(table.shown("North", "2020 > Percent") == "58.3% \u{2020}")
    #expect(table.shown("South", "2020 > Percent") == "41.7% \u{2020}")
    #expect(table.shown("North", "2021 > Percent") == "55.6%")
    #expect(table.shown("South", "2021 > Percent") == "44.4% \u{2021}")
    #expect(table.meaning(of: "\u{2020}") == "Significant difference from 2021.")
    #expect(fixture.notices.count == 1)
    #expect(try fixture.isKeptByWriting())
  }

  @Test("Shape 3: group in the first column, members in the second, total alone at the foot")
  func twoLabels() throws {
    let fixture = try TableFixture(
      """
      Offense,,All/a,Men
      ,Total,100,100
      Violent,,60,61.5
      ,Robbery/b,40,41
      ,Other,20,20.5
      Drug,,40,38.5
      ,Number of persons/c,"2,000","1,500"
      a/Includes persons of unknown sex.,,,
      b/Includes attempts.,,,
      """)
    let table = fixture.table
    #expect(table.shown("Violent > Robbery", "All") == "40")
    #expect(table.shown("Drug", "Men") == "38.5")
    #expect(table.shown("Number of persons", "All") == "2000")
    #expect(table.panels[0].rows[2].labels[0].footnotes == ["b"])
    #expect(table.footnote("a") == "Includes persons of unknown sex.")
    #expect(
      fixture.messages == [
        "xx21t01.csv:17:2: notice: the footnote \"c\" is not explained below the table"
      ])
    #expect(try fixture.isKeptByWriting())
  }

  @Test("Shape 4: missing marks mean what this file's legend says")
  func missing() throws {
    let body = """
      Place,Beds,Rooms
      A,/,~
      B,^,...
      C,:,#
      D,-,--
      /Not reported.,,
      ~Not applicable.,,
      ...Data not available.,,
      :Not calculated.,,
      #Rounds to zero.,,

      """
    let few = try TableFixture(body + "^Four or fewer persons.,,\n").table
    let hidden = try TableFixture(body + "^Suppressed to protect confidentiality.,,\n").table
    #expect(few.shown("A", "Beds") == "notReported" && few.shown("A", "Rooms") == "notApplicable")
    #expect(few.shown("B", "Rooms") == "notAvailable")
    #expect(few.shown("C", "Beds") == "notCalculated" && few.shown("C", "Rooms") == "roundsToZero")
    #expect(few.shown("B", "Beds") == "tooFew" && hidden.shown("B", "Beds") == "suppressed")
    #expect(few.shown("D", "Beds") == "undefined" && few.shown("D", "Rooms") == "undefined")
    let notices = try TableFixture(body + "^Four or fewer persons.,,\n").messages
    #expect(
      notices
        == [
          "xx21t01.csv:15:3: notice: the mark \"-\" is not explained below the table",
          "xx21t01.csv:15:5: notice: the mark \"--\" is not explained below the table",
        ])
    #expect(few.counts.missing == 8 && few.counts.values == 0)
  }

  @Test("Shape 5: several panels with heads of their own")
  func panels() throws {
    let fixture = try TableFixture(
      """
      2019-2020,,,
      ,2019*,2020,
      Women,1.5,1.7,
      ,,,
      2018-2020,,,
      ,2018,2020,
      Women,1.1,1.7,*
      *Comparison year.,,,
      """)
    #expect(fixture.table.panels.count == 2)
    #expect(fixture.table.panels[1].captions.map(\.text) == ["2018-2020"])
    #expect(fixture.table.shown("Women", "2019") == "1.5")
    #expect(fixture.table.shown("Women", "2018", panel: 1) == "1.1")
    #expect(fixture.table.shown("Women", "2020", panel: 1) == "1.7 *")
    #expect(try fixture.isKeptByWriting())
  }

  @Test("Shape 6: three columns of labels")
  func threeLabels() throws {
    let fixture = try TableFixture(
      """
      ,,,2020,
      Kind,,,Number,Rate
      Violent,,,"5,000",18.6
      ,Assault,,"3,000",14
      ,,Simple,"2,000",9
      ,Robbery,,578,2.1
      """)
    #expect(fixture.table.shown("Violent > Assault > Simple", "2020 > Number") == "2000")
    #expect(fixture.table.shown("Violent > Robbery", "2020 > Rate") == "2.1")
    #expect(try fixture.isKeptByWriting())
  }

  @Test("Shape 7: words as units, caution marks and labels that look like numbers")
  func units() throws {
    let fixture = try TableFixture(
      """
      ,Share of children,,,
      Age,Total,,Female,
      Younger than 1,1,%,0.2,% !
       1-4,18.2,,11.2,
      Mean age,9.2,years,10.3,years
      ! Interpret with caution.,,,,
      """)
    let table = fixture.table
    #expect(table.shown("Younger than 1", "Share of children > Female") == "0.2% !")
    #expect(table.shown("1-4", "Share of children > Total") == "18.2%")
    #expect(table.shown("Mean age", "Share of children > Female") == "10.3 years")
    #expect(try fixture.isKeptByWriting())
  }

  @Test("Shape 8: dollars, negative numbers, percent signs and stars in the cell itself")
  func numbers() throws {
    let fixture = try TableFixture(
      """
      Place,Payroll,Change,Note
      A,"$72,745,294 ","-5,380",2.1%
      B,$9.50,-25.70,2*
      C,1381892,.5,"1,23"
      """)
    let table = fixture.table
    #expect(table.shown("A", "Payroll") == "72745294 dollars")
    #expect(table.shown("A", "Change") == "-5380" && table.shown("A", "Note") == "2.1%")
    #expect(table.shown("B", "Change") == "-25.70" && table.shown("C", "Payroll") == "1381892")
    #expect(table.shown("C", "Change") == "0.5" && table.shown("C", "Note") == "words 1,23")
    #expect(table.panels[0].cell(row: 1, column: 1)?.value?.decimals == 2)
    #expect(
      fixture.messages == [
        "xx21t01.csv:13:16: notice: the mark \"*\" is not explained below the table",
        "xx21t01.csv:14:14: notice: row 14, column 4: words stand "
          + "where a number is expected; \"1,23\" is kept as words",
      ])
    #expect(try fixture.isKeptByWriting())
  }

  @Test("Shape 9: footnotes glued to labels, several letters, stars beside them")
  func footnotes() throws {
    let fixture = try TableFixture(
      """
      Group,Number
      Total populationa,9
      "White/b,c*",5
      Larceny/theft,4
      Note: The population is that of yearend.,
      *Comparison group.,
      a/Counts of persons.,
      b/Not Hispanic.,
      c/Estimate.,
      """)
    let rows = fixture.table.panels[0].rows
    #expect(rows.map { $0.labels[0].text } == ["Total population", "White", "Larceny/theft"])
    #expect(rows.map { $0.labels[0].footnotes } == [["a"], ["b", "c"], []])
    #expect(rows[1].labels[0].marks == ["*"])
    #expect(fixture.messages.count == 1 && rows[0].labels[0].isGlued)
    #expect(try fixture.isKeptByWriting())
  }

  @Test("Shape 10: sections, a total in the second column, and comma-only rows at the end")
  func sections() throws {
    let fixture = try TableFixture(
      """
      Jurisdiction,,2020,2021
      ,United States*,30,31
      Alaska,,10,11
      Percent change,,,
      ,2020\u{2013}2021,3.3,
      Source: Survey.,,,
      ,,,
      ,,,
      """)
    #expect(fixture.table.shown("United States", "2021") == "31")
    #expect(fixture.table.shown("Alaska", "2020") == "10")
    #expect(fixture.table.shown("Percent change > 2020\u{2013}2021", "2020") == "3.3")
    #expect(fixture.table.panels[0].rows.last?.section == "Percent change")
    #expect(fixture.table.notes.map(\.kind) == [.source])
    #expect(try fixture.isKeptByWriting())
  }

  @Test("What is odd is told with its place and becomes no number")
  func odd() throws {
    let fixture = try TableFixture(
      """
      Year,Total,
      2020,10,(est)
      ,12,
      2022,n.a.,
      A line that is nothing known and stands here below the last of all the rows.,,
      """)
    #expect(fixture.table.counts.values == 2 && fixture.table.counts.texts == 1)
    #expect(
      fixture.messages
        == [
          "xx21t01.csv:12:9: notice: row 12, column 3: \"(est)\" beside a value is not understood; kept as a remark",
          "xx21t01.csv:13:1: notice: row 13 has values and no label",
          "xx21t01.csv:14:6: notice: row 14, column 2: words stand where a number is expected; \"n.a.\" is kept as words",
          "xx21t01.csv:15:1: notice: the line below the table is neither a note, legend, footnote nor source; kept as it is",
        ])
    #expect(try fixture.isKeptByWriting())
  }

  @Test("Any cut or changed byte is read or refused, and never breaks the program")
  func damage() throws {
    let bytes = try TableFixture(
      "Place,,2020,\nA/a,,\"1,234\",% \u{2020}\n,B,~,\n~Not applicable.,,,\na/Note.,,,\n"
    ).bytes
    for length in 0..<bytes.count {
      _ = try? BJSTableReader.read(Array(bytes[..<length]), path: "a.csv")
    }
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<damaged.count, using: &generator)
        damaged[index] = UInt8.random(in: 0...255, using: &generator)
      }
      if let read = try? BJSTableReader.read(damaged, path: "a.csv") {
        let again = try BJSTableReader.read(BJSTableWriter.write(read.table), path: "a.csv")
        #expect(again.table.places == read.table.places)
      }
    }
  }

  @Test("Windows-1252 is read and written byte for byte, and a free byte is refused")
  func encoding() {
    for byte in UInt8.min...UInt8.max {
      guard let scalar = Windows1252.scalar(of: byte) else {
        #expect([0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte))
        #expect(Windows1252.utf8([0x41, byte]).firstFault == 1)
        continue
      }
      #expect(Windows1252.byte(of: scalar) == byte)
      #expect(String(decoding: Windows1252.utf8([byte]).bytes, as: UTF8.self) == String(scalar))
    }
    #expect(
      Windows1252.scalar(of: 0x96) == "\u{2013}" && Windows1252.scalar(of: 0x86) == "\u{2020}")
    #expect(Windows1252.bytes("\u{4E00}") == nil)
  }
}
