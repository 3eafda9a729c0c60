/// What a person read in a published table, to compare with what the reader reads.
struct HandReadTable {
  /// The file.
  let file: String
  /// The panel, from 0.
  var panel = 0
  /// The columns in order, each with its heads from the outermost joined by " > ".
  let columns: [String]
  /// Rows as "path: cell | cell", a cell being the number as printed without commas, with its unit and marks, or
  /// the reason why there is none; an empty cell where the file has none.
  let rows: [String]
  /// Whether these are all the rows with values.
  var isWhole = false
  /// Footnotes and marks of labels, as "label: a,b *".
  var labels: [String] = []

  /// The number of cells.
  var cellCount: Int { rows.count * columns.count }
}

extension HandReadTable {
  /// The tables, of different shapes: read by eye in the files as published.
  static let all = [
    // Two panels with captions, marks in a narrow column.
    HandReadTable(
      file: "cv17f01.csv", columns: ["2016", "2017"],
      rows: [
        "Females: 0.98 | 1.11 †", "Whites: 1.03 | 1.17 †", "Ages 12 to 17: 1.25 | 1.84 †",
        "Age 65 or older: 0.36 | 0.48 †", "Never-married persons: 1.49 | 1.67 ‡",
      ], isWhole: true),
    HandReadTable(
      file: "cv17f01.csv", panel: 1, columns: ["2015", "2017"],
      rows: [
        "Total: 0.98 | 1.14 †", "Males: 0.94 | 1.17 †", "Whites: 0.96 | 1.17 †",
        "Ages 25 to 34: 1.09 | 1.49 †", "Ages 65 or older: 0.29 | 0.48 †",
      ], isWhole: true),
    // A caption over the heads, a percent sign on the first row only.
    HandReadTable(
      file: "p08f01.csv", columns: ["Number of prisoners", "Annual percent change"],
      rows: [
        "2000: 1391261 | 2%", "2001: 1404032 | 0.9%", "2002: 1440144 | 2.6%", "2003: 1468601 | 2%",
        "2004: 1497100 | 1.9%", "2005: 1527929 | 2.1%", "2006: 1569945 | 2.7%",
        "2007: 1598245 | 1.8%", "2008: 1610446 | 0.8%",
      ], isWhole: true),
    // The total in the second column of labels, its members in the first.
    HandReadTable(
      file: "p08t02.csv", columns: ["Male", "Female"],
      rows: ["Total: 952 | 62", "White: 487 | 50", "Black: 3161 | 149", "Hispanic: 1200 | 75"],
      isWhole: true, labels: ["Total: a", "White: b", "Black: b", "Hispanic:"]),
    // Groups of columns with footnotes on the heads, years down.
    HandReadTable(
      file: "p08t06.csv",
      columns: [
        "Males > Total", "Males > White", "Males > Black", "Males > Hispanic", "Females > Total",
        "Females > White", "Females > Black", "Females > Hispanic",
      ],
      rows: [
        "2000: 904 | 449 | 3457 | 1220 | 59 | 34 | 205 | 60",
        "2001: 896 | 462 | 3535 | 1177 | 58 | 36 | 199 | 61",
        "2002: 912 | 450 | 3437 | 1176 | 61 | 35 | 191 | 80",
        "2003: 915 | 465 | 3405 | 1231 | 62 | 38 | 185 | 84",
        "2004: 926 | 463 | 3218 | 1220 | 64 | 42 | 170 | 75",
        "2005: 929 | 471 | 3145 | 1244 | 65 | 45 | 156 | 76",
        "2006: 943 | 487 | 3042 | 1261 | 68 | 48 | 148 | 81",
        "2007: 955 | 481 | 3138 | 1259 | 69 | 50 | 150 | 79",
        "2008: 952 | 487 | 3161 | 1200 | 68 | 50 | 149 | 75",
      ], isWhole: true),
    // A section of percent changes below rows of counts.
    HandReadTable(
      file: "p22stt01.csv", columns: ["Total", "Federal", "State", "Male", "Female"],
      rows: [
        "2012: 1570397 | 217815 | 1352582 | 1461625 | 108772",
        "2013: 1576950 | 215866 | 1361084 | 1465592 | 111358",
        "2014: 1562319 | 210567 | 1351752 | 1449291 | 113028",
        "2015: 1526603 | 196455 | 1330148 | 1415112 | 111491",
        "2016: 1508129 | 189192 | 1318937 | 1396296 | 111833",
        "2017: 1489189 | 183058 | 1306131 | 1377815 | 111374",
        "2018: 1464385 | 179898 | 1284487 | 1353595 | 110790",
        "2019: 1430165 | 175116 | 1255049 | 1322256 | 107909",
        "2020: 1221164 | 152156 | 1069008 | 1137410 | 83754",
        "2021: 1205087 | 157314 | 1047773 | 1121436 | 83651",
        "2022: 1230143 | 159309 | 1070834 | 1142359 | 87784",
        "Percent change > 2012–2022: -21.7% | -26.9% | -20.8% | -21.8% | -19.3%",
        "Percent change > 2021–2022: 2.1% | 1.3% | 2.2% | 1.9% | 4.9%",
      ], isWhole: true),
    // Marks for few and for hidden persons, and rows of commas at the end.
    HandReadTable(
      file: "p22stt23.csv",
      columns: [
        "Total population > 2021", "Total population > 2022",
        "Total population > Percent change, 2021–2022", "Sentenced population > 2021",
        "Sentenced population > 2022", "Sentenced population > Percent change, 2021–2022",
      ],
      rows: [
        "All prisoners: 1131 | 1105 | -2.3% | 927 | 918 | -1%",
        "Branch of service > U.S. Air Force: 214 | 222 | 3.7% | 192 | 202 | 5.2%",
        "Branch of service > U.S. Army: 534 | 533 | -0.2% | 481 | 470 | -2.3%",
        "Branch of service > U.S. Marine Corps: 240 | 204 | -15% | 146 | 136 | -6.8%",
        "Branch of service > U.S. Navy: 135 | 139 | 3% | 106 | 106 | 0%",
        "Branch of service > U.S. Coast Guard: suppressed | 7 | notCalculated | tooFew | tooFew | "
          + "notCalculated",
        "Branch of service > U.S. Space Force: tooFew | 0 | notCalculated | suppressed | suppressed | "
          + "notCalculated",
        "In custody of— > U.S. Air Force: 15 | 17 | 13.3% | tooFew | tooFew | notCalculated",
        "In custody of— > U.S. Army: 649 | 658 | 1.4% | 614 | 616 | 0.3%",
        "In custody of— > U.S. Marine Corps: 162 | 125 | -22.8% | suppressed | suppressed | "
          + "notCalculated",
        "In custody of— > U.S. Navy: 305 | 305 | 0% | 240 | 240 | 0%",
      ], isWhole: true),
    // Three columns of labels.
    HandReadTable(
      file: "cv17at03.csv",
      columns: [
        "2015 > Number", "2015 > Rate per 1,000", "2016 > Number", "2016 > Rate per 1,000",
        "2017 > Number", "2017 > Rate per 1,000",
      ],
      rows: [
        "Violent crime: 312236 | 1.16 | 259442 | 0.95 | 279729 | 1.03",
        "Violent crime > Rape/sexual assault: 64514 | 0.24 | 41819 | 0.15 | 53259 | 0.2",
        "Violent crime > Robbery: 77405 | 0.29 | 54278 | 0.2 | 69542 | 0.26",
        "Violent crime > Assault: 269261 | 1 | 234929 | 0.86 | 246366 | 0.9",
        "Violent crime > Assault > Aggravated assault: 96202 | 0.36 | 90320 | 0.33 | 93396 | 0.34",
        "Violent crime > Assault > Simple assault: 231742 | 0.86 | 198811 | 0.73 | 210851 | 0.77",
        "Violent crime > Domestic violence: 134994 | 0.5 | 108702 | 0.4 | 119259 | 0.44",
        "Violent crime > Domestic violence > Intimate partner violence: 109654 | 0.41 | 73566 | 0.27 | "
          + "78877 | 0.29",
        "Violent crime > Stranger violence: 191191 | 0.71 | 171101 | 0.63 | 166738 | 0.61",
        "Violent crime > Violent crime involving injury: 152053 | 0.56 | 118979 | 0.44 | 119939 | 0.44",
        "Serious violent crime: 161399 | 0.6 | 127938 | 0.47 | 144783 | 0.53",
        "Serious violent crime > Serious domestic violence: 75243 | 0.28 | 52613 | 0.19 | 62259 | 0.23",
        "Serious violent crime > Serious domestic violence > Serious intimate partner violence: 60700 | "
          + "0.23 | 43185 | 0.16 | 44122 | 0.16",
        "Serious violent crime > Serious stranger violence: 98768 | 0.37 | 87999 | 0.32 | 87893 | 0.32",
        "Serious violent crime > Serious violent crime involving a weapon: 125014 | 0.46 | 117825 | 0.43 "
          + "| 120735 | 0.44",
        "Serious violent crime > Serious violent crime involving injury: 95608 | 0.35 | 79297 | 0.29 | "
          + "77101 | 0.28",
      ], isWhole: true),
    // Percent signs and marks between, and a percent sign one row too low.
    HandReadTable(
      file: "pptmcspi16stt03.csv",
      columns: [
        "Male prisoners with a minor child > Percent",
        "Male prisoners with a minor child > Standard error",
        "Female prisoners with a minor child > Percent",
        "Female prisoners with a minor child > Standard error",
      ],
      rows: [
        "State prisoners > White: 39.8% | 1.03% | 60.4% | 1.4%",
        "State prisoners > Black: 48.5% † | 1.04% | 50.1% † | 2.68%",
        "State prisoners > Hispanic: 51.2% † | 1.22% | 61.8% | 3.05%",
        "State prisoners > American Indian/Alaska Native: 47% | 4.31% | 59.1% | 6.86%",
        "State prisoners > Asian/Native Hawaiian/Other Pacific Islander: 35.6% | 6.02% | 48.3% | 11.07%",
        "State prisoners > Two or more races: 46.4% † | 1.43% | 55% † | 2.67%",
        "Federal prisoners > White: 33.6% | 3.1% | 49.1% | 3.24%",
        "Federal prisoners > Black: 63.5% † | 1.57% | 53.8% | 2.5%",
        "Federal prisoners > Hispanic: 64.2% † | 1.41% | 67.4% † | 3.4%",
        "Federal prisoners > American Indian/Alaska Native: 56.7% † | 5.62% | 68.4% | 13.78%",
        "Federal prisoners > Asian/Native Hawaiian/Other Pacific Islander: 56.6% † | 5.78% | 45.2% ! | "
          + "12.7%",
        "Federal prisoners > Two or more races: 52.2% † | 3.56% | 60.9% † | 5.08%",
      ], isWhole: true, labels: ["White: b *", "Black: b", "Hispanic:", "Two or more races: b"]),
    // Blocks of percentages over a row of counts.
    HandReadTable(
      file: "p22stt16.csv",
      columns: [
        "All prisoners", "Male", "Female", "White", "Black", "Hispanic",
        "American Indian/Alaska Native", "Asian",
      ],
      rows: [
        "Total: 100% | 100% | 100% | 100% | 100% | 100% | 100% | 100%",
        "Violent: 62.9% | 64.2% | 45.5% | 54.8% | 68.4% | 71.3% | 59.7% | 64.2%",
        "Violent > Murder: 15.2% | 15.2% | 14.5% | 11.5% | 18.7% | 14.2% | 13.5% | 16.5%",
        "Violent > Robbery: 12% | 12.3% | 7.3% | 6.3% | 18.6% | 11.9% | 7.4% | 9.4%",
        "Violent > Other: 3.9% | 3.8% | 4.8% | 3.7% | 4.2% | 3.8% | 5.5% | 5.5%",
        "Property > Larceny/theft: 2.4% | 2.2% | 5.5% | 4% | 1.8% | 1.1% | 1.9% | 3%",
        "Drug > Other: 9.1% | 8.6% | 16.5% | 10.1% | 8% | 7.3% | 7.1% | 8.2%",
        "Public order > DUI/DWI: 1.5% | 1.4% | 2.4% | 2% | 0.6% | 2% | 4% | 1%",
        "Other/unspecified: 0.7% | 0.6% | 1% | 0.9% | 0.5% | 0.3% | 0.6% | 0.7%",
        "Number of sentenced prisoners: 1021288 | 952035 | 69253 | 321700 | 332000 | 224300 | 15600 | "
          + "12500",
      ],
      labels: ["Murder: d", "Other/unspecified: g", "Number of sentenced prisoners: h", "Robbery:"]),
    // Several footnotes on a label, and four kinds of missing values.
    HandReadTable(
      file: "p22stt22.csv",
      columns: [
        "U.S. citizen prisoners > Total", "U.S. citizen prisoners > Male",
        "U.S. citizen prisoners > Female", "Non-U.S. citizen prisoners > Total",
        "Non-U.S. citizen prisoners > Male", "Non-U.S. citizen prisoners > Female",
        "Non-U.S. citizens as a percent of prison population",
      ],
      rows: [
        "Federal: 133481 | 123305 | 10176 | 24078 | 23190 | 888 | 15.1%",
        "State > Alabama: 16214 | 15437 | 777 | 1018 | 960 | 58 | 4.9%",
        "State > Alaska: notReported | notReported | notReported | notReported | notReported | "
          + "notReported | notCalculated",
        "State > Arizona: 31384 | 28341 | 3043 | 2424 | 2352 | 72 | 7.2%",
        "State > Colorado: 11097 | 10370 | 727 | 802 | 779 | 23 | 4.7%",
        "State > Kansas: 8359 | 7636 | 723 | 350 | 338 | 12 | 4%",
        "State > Kentucky: 19565 | 17284 | 2281 | 175 | suppressed | tooFew | 0.9%",
        "State > Michigan: 32020 | 30354 | 1666 | 354 | 354 | 0 | 1.1%",
        "State > Missouri: 23413 | 21259 | 2154 | 182 | suppressed | tooFew | 0.8%",
        "State > New Mexico: 5237 | 4743 | 494 | 120 | 120 | 0 | 2.5%",
        "State > Rhode Island: notReported | notReported | notReported | notReported | notReported | "
          + "notReported | notCalculated",
        "State > Texas: 110899 | 102243 | 8656 | 7145 | 6986 | 159 | 6.1%",
        "State > Wyoming: 2056 | 1808 | 248 | 34 | 34 | 0 | 1.6%",
      ],
      labels: ["Federal: b,c,d,e", "Colorado: e,h", "Kansas: e", "New Mexico:", "Oklahoma: b,c"]),
    // Dots for what is not available, regions, and a percent sign anew in each region.
    HandReadTable(
      file: "p08at24.csv",
      columns: [
        "Type of capacity measure > Rated", "Type of capacity measure > Operational",
        "Type of capacity measure > Design",
        "Custody population as a percent of— > Highest capacity",
        "Custody population as a percent of— > Lowest capacity",
      ],
      rows: [
        "Federal: 122479 | notAvailable | notAvailable | 135% | 135%",
        "Northeast > Connecticut: notAvailable | notAvailable | notAvailable | notAvailable | "
          + "notAvailable",
        "Northeast > Maine: 1885 | 1885 | 1885 | 109% | 109%",
        "Northeast > Vermont: 1732 | 1470 | 1371 | 80% | 101%",
        "Midwest > Illinois: 34300 | 34300 | 30391 | 133% | 150%",
        "Midwest > Missouri: notAvailable | 31296 | notAvailable | 96% | 96%",
        "Midwest > North Dakota: 1044 | 991 | 1044 | 132% | 139%",
        "South > Texas: 160371 | 160371 | 164388 | 85% | 87%",
        "West > California: notAvailable | 161530 | 84066 | 106% | 204%",
        "West > Wyoming: 1713 | 1603 | 1598 | 75% | 80%",
      ], labels: ["Connecticut: b", "Texas: c", "Maine:", "New Mexico: e"]),
    // Columns compared by year, with marks and percent signs in one narrow column.
    HandReadTable(
      file: "cv17t12.csv",
      columns: [
        "Number of victims > 2015", "Number of victims > 2017", "Number of victims > 2016",
        "Number of victims > 2017", "Prevalence rate > 2015", "Prevalence rate > 2017",
        "Prevalence rate > 2016", "Prevalence rate > 2017",
      ],
      rows: [
        "Total: 2650670 | 3106340 † | 2882320 | 3106340 | 0.98% | 1.14% † | 1.06% | 1.14%",
        "Sex > Male: 1227870 | 1551030 † | 1514130 | 1551030 | 0.94% | 1.17% † | 1.14% | 1.17%",
        "Sex > Female: 1422800 | 1555310 | 1368190 | 1555310 † | 1.03% | 1.11% | 0.98% | 1.11% †",
        "Race/Hispanic origin > White: 1667090 | 2005120 † | 1785680 | 2005120 † | 0.96% | 1.17% † | "
          + "1.03% | 1.17% †",
        "Race/Hispanic origin > Other: 119530 | 147220 | 112080 | 147220 | 2.27% | 2.36% | 2.03% | 2.36%",
        "Age > 12–17: 407850 | 459160 | 313470 | 459160 † | 1.64% | 1.84% | 1.25% | 1.84% †",
        "Age > 50–64: 497800 | 607520 ‡ | 541330 | 607520 | 0.79% | 0.97% ‡ | 0.85% | 0.97%",
        "Marital status > Never married: 1343010 | 1610610 † | 1422600 | 1610610 ‡ | 1.44% | 1.67% † | "
          + "1.49% | 1.67% ‡",
        "Marital status > Separated: 84370 | 108890 | 119150 | 108890 | 1.65% | 2.21% | 2.37% | 2.21%",
      ], labels: ["Other: d", "White:"]),
  ]
}
