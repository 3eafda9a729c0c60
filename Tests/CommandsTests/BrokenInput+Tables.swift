import Commands
import TestSupport

extension BrokenInput {
  private static let table = SmallProject.table
  private static let header = "edition,fiscal_year,characteristic,category,measure,value,note\n"
  private static let row = "HTDCA 2022,2020,all,all,defendants,1169,"

  /// CSV files that are broken.
  static let tables = [
    BrokenInput(
      "a row with a field too few", in: table,
      .replace("male,share,92,\nHTDCA 2022", "male,share,92\nHTDCA 2022"),
      error: "\(table):3:1: error: the row has 6 fields, the header has 7"),
    BrokenInput(
      "a row with a field too many", in: table, .replace("defendants,1169,", "defendants,1,169,"),
      error: "\(table):2:42: error: the row has 8 fields, the header has 7"),
    BrokenInput(
      "words where a number belongs", in: table, .replace("1169", "1169 persons"),
      error:
        "\(table):2:36: error: column \"value\": expected a number, found \"1169 persons\" (missing-value codes: n/a)"
    ),
    BrokenInput(
      "a comma inside a number", in: table, .replace("1169", "\"1,169\""),
      error:
        "\(table):2:36: error: column \"value\": expected a number, found \"1,169\" (missing-value codes: n/a)"
    ),
    BrokenInput(
      "a part of a year", in: table, .replace("2022,2020,all", "2022,2020.5,all"),
      error:
        "\(table):2:12: error: column \"fiscal_year\": expected a whole number, found \"2020.5\" (missing-value codes: n/a)"
    ),
    BrokenInput(
      "a negative count", in: table, .replace("1169", "-1169"),
      error: "\(table):2:36: error: column \"value\": -1169 is under the minimum 0"),
    BrokenInput(
      "bytes that are not UTF-8", in: table,
      .bytes(after: header + "HTDCA 2022,2020,", 0x96, count: 1),
      error: "\(table):2:17: error: the byte is not part of UTF-8 text; save the file as UTF-8"),
    BrokenInput(
      "a NUL", in: table, .bytes(after: header + "HTDCA", 0x00, count: 1),
      error: "\(table):2:6: error: a NUL byte stands in the text; save the file as UTF-8 text"),
    BrokenInput(
      "a field of 100 MB", in: table,
      .bytes(after: header + row, 0x61, count: 100_000_000, then: "\n"),
      error: "\(table):2:41: error: the field has 100000000 bytes; at most 1048576 are read"),
    BrokenInput(
      "a field of 2 MB in quotes", in: table,
      .bytes(after: header + row + "\"", 0x61, count: 2_000_000, then: "\"\n"),
      error: "\(table):2:42: error: the field has 2000000 bytes; at most 1048576 are read"),
    BrokenInput(
      "an opening quote without its partner", in: table,
      .replace("2022,all,all,defendants,1070,", "2022,all,all,defendants,1070,\"a"),
      error: "\(table):6:41: error: the field has no closing double quote"),
    BrokenInput(
      "a quote inside a field", in: table, .replace("1169,", "1\"169,"),
      error:
        "\(table):2:37: error: a double quote stands inside a field without quotes; put the field in double quotes and write the quote twice"
    ),
    BrokenInput(
      "an edition without an entry", in: table, .replace("HTDCA 2024", "HTDCA 2034"),
      error:
        "\(table):6:1: error: column \"edition\": \"HTDCA 2034\" has no entry in the metadata; did you mean \"HTDCA 2024\"? editions are: HTDCA 2022, HTDCA 2024, HTDCA 2025"
    ),
    BrokenInput(
      "a measure without an entry", in: table,
      .replace("sex,male,share,92,\nHTDCA 2022", "sex,male,shares,92,\nHTDCA 2022"),
      error:
        "\(table):3:26: error: column \"measure\": \"shares\" has no entry in the metadata; did you mean \"share\"? measures are: defendants, share"
    ),
    BrokenInput(
      "a row that stands twice", in: table,
      .replace("1169,\n", "1169,\nHTDCA 2022,2020,all,all,defendants,1170,\n"),
      error:
        "\(table):3:1: error: column \"edition\": the row repeats line 2 in edition, fiscal_year, characteristic, category, measure"
    ),
    BrokenInput(
      "a column that is missing", in: table,
      .write(
        "edition,fiscal_year,characteristic,category,measure,note\nHTDCA 2022,2020,all,all,defendants,\n"
      ),
      error: "\(table):1:1: error: the column \"value\" is missing"),
    BrokenInput(
      "a column too many", in: table,
      .write(
        "edition,fiscal_year,characteristic,category,measure,value,note,remark\nHTDCA 2022,2020,all,all,defendants,1169,,\n"
      ),
      error:
        "\(table):1:1: error: unknown column \"remark\"; columns are: edition, fiscal_year, characteristic, category, measure, value, note"
    ),
    BrokenInput(
      "columns in another order", in: table, .replace("edition,fiscal_year", "fiscal_year,edition"),
      error:
        "\(table):1:1: error: the columns stand in another order; expected: edition, fiscal_year, characteristic, category, measure, value, note"
    ),
    BrokenInput(
      "a column that stands twice", in: table, .replace("value,note", "value,value"),
      error: "\(table):1:59: error: the column \"value\" stands twice in the header"),
    BrokenInput(
      "an empty file", in: table, .write(""),
      error:
        "\(table):1:1: error: the file is empty; expected a header with the names of the columns"),
    BrokenInput(
      "a required cell that is blank", in: table, .replace("HTDCA 2024,2022", ",2022"),
      error: "\(table):6:1: error: column \"edition\": a value is required"),
    BrokenInput(
      "no file", in: table, .remove,
      error:
        "\(SmallProject.package):5:5: error: dataset \"defendants\" cannot be read: there is no file Datasets/bjs/defendants.csv",
      code: .missingInput),
    BrokenInput(
      "a folder in place of the file", in: table, .folder,
      error:
        "\(SmallProject.package):5:5: error: dataset \"defendants\" cannot be read: Datasets/bjs/defendants.csv is not a file",
      code: .missingInput),
  ]
}
