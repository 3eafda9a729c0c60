import Testing

/// Every refusal of an analysis and of a chart's composing, with the offending definition and the whole
/// message; the rules of wording have tests of their own.
@Suite("Refusals of analyses")
struct RefusalTests {
  @Test(
    "Trends and totals",
    arguments: [
      Fault(
        #""trend": { "dataset": "calls", "measures": ["calls"] }"#,
        #"x.json:2:26: error: analysis.trend: the dimension "line" has several values and "#
          + #"none was chosen; add it to "where": north, south"#),
      Fault(
        #""trend": { "dataset": "calls", "measures": ["calls"], "where": { "line": "south" } "#
          + #"}"#,
        #"x.json:2:26: error: analysis.trend: Datasets/calls.csv:6 repeats line 5"#),
      Fault(
        #""trend": { "dataset": "calls", "measures": ["calls"], "where": { "line": "north" }, "#
          + #""from": 2012 }"#,
        #"x.json:2:26: error: analysis.trend: only years can start and end a trend; name the "#
          + #"periods instead: 2012-2016, 2017-2019"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"], "from": 2030, "to": 2032 }"#,
        #"x.json:2:26: error: analysis.trend: no row of the dataset has a value of cases in "#
          + #"these periods"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"], "from": 2020, "to": 2019 }"#,
        #"x.json:2:26: error: analysis.trend: the trend starts in 2020, after it ends in 2019"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"], "from": 2019, "periods": "#
          + #"[2020] }"#,
        #"x.json:2:26: error: analysis.trend: name the periods, or where the trend starts and "#
          + #"ends, but not both"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"], "periods": [1999] }"#,
        #"x.json:2:83: error: analysis.trend.periods[0]: unknown period "1999"; known ones "#
          + #"are: 2019, 2020, 2021, 2022"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"], "where": { "year": 1999 } }"#,
        #"x.json:2:90: error: analysis.trend.where.year: unknown period "1999"; known ones "#
          + #"are: 2019, 2020, 2021, 2022"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases", "rate"] }"#,
        #"x.json:2:70: error: analysis.trend.measures[1]: cases (a count) and rate (per "#
          + #"100,000) have different units and cannot share an axis; draw a chart of each "#
          + #"[PD124]"#),
      Fault(
        #""totals": { "dataset": "cases", "measures": ["cases"] }"#,
        #"x.json:2:27: error: analysis.totals: the dimension "year" has several values and "#
          + #"none was chosen; add it to "where": 2019, 2020"#),
      Fault(
        #""totals": { "dataset": "cases", "measures": ["cases", "share"], "where": { "year": "#
          + #"2020 } }"#,
        #"x.json:2:71: error: analysis.totals.measures[1]: cases (a count) and share "#
          + #"(percent) have different units and cannot share an axis; draw a chart of each "#
          + #"[PD124]"#),
    ])
  func trends(fault: Fault) {
    #expect(FaultyData.problems(fault.definition) == fault.message)
  }

  @Test(
    "Breakdowns",
    arguments: [
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "measure": "cases" }"#,
        #"x.json:2:30: error: analysis.breakdown: the dimension "year" has several values and "#
          + #"none was chosen; add it to "where": 2019, 2020, 2021"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "measure": "cases", "where": { "#
          + #""year": 2020 } }"#,
        #"x.json:2:30: error: analysis.breakdown: the parts make 105.0% of their base, more "#
          + #"than rounding explains (Datasets/cases.csv:6, Datasets/cases.csv:7) [PD107]"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "measure": "cases", "where": { "#
          + #""year": 2021 } }"#,
        #"x.json:2:30: error: analysis.breakdown: the base of "cases" in fiscal year 2021 is "#
          + #"not published, and a share cannot be shown without its base [PD106]"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "measure": "share", "where": { "#
          + #""year": 2022 } }"#,
        #"x.json:2:30: error: analysis.breakdown: the base of "share" in fiscal year 2022 is "#
          + #"not published, and a share cannot be shown without its base [PD106]"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "measure": "proportion", "where": { "#
          + #""year": 2022 } }"#,
        #"x.json:2:30: error: analysis.breakdown: the base of "proportion" in fiscal year "#
          + #"2022 is not published, and a share cannot be shown without its base [PD106]"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "measure": "rate", "where": { "#
          + #""year": 2020 } }"#,
        #"x.json:2:30: error: analysis.breakdown: no row of the dataset has a category of "#
          + #""sex" for "rate" with these conditions"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "state", "measure": "rate", "where": { "#
          + #""year": 2020 } }"#,
        #"x.json:2:30: error: analysis.breakdown: a breakdown needs counts or shares, not "#
          + #"rates"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex" }"#,
        #"x.json:2:30: error: analysis.breakdown: the dimension "measure" has several values "#
          + #"and none was chosen; add it to "where": cases, tips, rate, share, proportion"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sox", "measure": "cases" }"#,
        #"x.json:2:58: error: analysis.breakdown.by: unknown column "sox"; did you mean "#
          + #""sex"? known ones are: state, sex"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "measure": "case", "where": { "#
          + #""year": 2019 } }"#,
        #"x.json:2:76: error: analysis.breakdown.measure: unknown measure "case"; did you "#
          + #"mean "cases"? known ones are: cases, tips, rate, share, proportion"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": ["state", "sex"], "measure": "cases", "#
          + #""periods": [2019, 2020] }"#,
        #"x.json:2:30: error: analysis.breakdown: the parts make 105.0% of their base, more "#
          + #"than rounding explains (Datasets/cases.csv:6, Datasets/cases.csv:7) [PD107]"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": ["sex", "state"], "measure": "tips", "#
          + #""where": { "year": 2019 } }"#,
        #"x.json:2:30: error: analysis.breakdown: no row of the dataset has a category of "#
          + #""sex" for "tips""#),
    ])
  func breakdowns(fault: Fault) {
    #expect(FaultyData.problems(fault.definition) == fault.message)
  }

  @Test(
    "Rankings and rates",
    arguments: [
      Fault(
        #""ranking": { "dataset": "cases", "by": "stat", "measure": "cases" }"#,
        #"x.json:2:56: error: analysis.ranking.by: unknown column "stat"; did you mean "#
          + #""state"? known ones are: state, sex"#),
      Fault(
        #""ranking": { "dataset": "cases", "by": "state" }"#,
        #"x.json:2:28: error: analysis.ranking: the dimension "measure" has several values "#
          + #"and none was chosen; add it to "where": cases, tips, rate, share, proportion"#),
      Fault(
        #""ranking": { "dataset": "cases", "by": "state", "measure": "cas", "where": { "#
          + #""year": 2019 } }"#,
        #"x.json:2:76: error: analysis.ranking.measure: unknown measure "cas"; known ones "#
          + #"are: cases, tips, rate, share, proportion"#),
      Fault(
        #""ranking": { "dataset": "cases", "by": "state", "measure": "cases", "where": { "#
          + #""year": 2021 } }"#,
        #"x.json:2:28: error: analysis.ranking: no row of the dataset has a category of "#
          + #""state" for "cases" with these conditions"#),
      Fault(
        #""ranking": { "dataset": "cases", "by": "sex", "measure": "cases" }"#,
        #"x.json:2:28: error: analysis.ranking: the dimension "year" has several values and "#
          + #"none was chosen; add it to "where": 2019, 2020, 2021"#),
      Fault(
        #""ranking": { "dataset": "cases", "by": "state", "measure": "cases", "where": { "#
          + #""year": 2019 }, "per": { "dataset": "people" } }"#,
        #"x.json:2:28: error: analysis.ranking: the years of the counts and of the population "#
          + #"are of different kinds (fiscal and yearend), and a rate needs both of one year "#
          + #"[PD108]"#),
      Fault(
        #""ranking": { "dataset": "calls", "by": "line", "where": { "span": "2012-2016" }, "#
          + #""per": { "dataset": "nobody" } }"#,
        #"x.json:2:118: error: analysis.ranking.per.dataset: unknown dataset "nobody"; "#
          + #"datasets are: cases, calls, people, folk"#),
      Fault(
        #""ranking": { "dataset": "calls", "by": "line", "where": { "span": "2012-2016" }, "#
          + #""per": { "dataset": "folk" } }"#,
        #"x.json:2:28: error: analysis.ranking: no row of the dataset has a value to rank, or "#
          + #"a population of the same year"#),
      Fault(
        #""ranking": { "dataset": "calls", "by": "line", "where": { "span": "2012-2016" }, "#
          + #""per": { "dataset": "folk", "measure": "men" } }"#,
        #"x.json:2:137: error: analysis.ranking.per.measure: unknown measure "men"; known "#
          + #"ones are: population, women"#),
    ])
  func rankings(fault: Fault) {
    #expect(FaultyData.problems(fault.definition) == fault.message)
  }

  @Test(
    "Types of chart, references, bands and emphasis",
    arguments: [
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "line", "references": [{ "figure": "peek", "label": "Peak" }]"#,
        #"x.json:2:26: error: analysis.trend: unknown figure "peek"; known ones are: "#
          + #"cases.2019.value, cases.2020.value, cases.first.value, cases.last.value, "#
          + #"cases.peak.value, cases.trough.value, cases.change.count, cases.change.percent, "#
          + #"cases.change.factor, cases.change.annual, cases.2020.yearly.percent, "#
          + #"cases.2019.index, cases.2020.index, 2019.value, 2020.value, first.value, "#
          + #"last.value, peak.value, trough.value, change.count, change.percent, change.factor, "#
          + #"change.annual, 2020.yearly.percent and 2 more"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "line", "bands": [{ "from": 2018, "to": 2020, "label": "B" }]"#,
        #"x.json:2:26: error: analysis.trend: unknown period "2018"; did you mean "2019"? "#
          + #"known ones are: 2019, 2020"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "number", "figure": "peek""#,
        #"x.json:2:26: error: analysis.trend: unknown figure "peek"; known ones are: "#
          + #"cases.2019.value, cases.2020.value, cases.first.value, cases.last.value, "#
          + #"cases.peak.value, cases.trough.value, cases.change.count, cases.change.percent, "#
          + #"cases.change.factor, cases.change.annual, cases.2020.yearly.percent, "#
          + #"cases.2019.index, cases.2020.index, 2019.value, 2020.value, first.value, "#
          + #"last.value, peak.value, trough.value, change.count, change.percent, change.factor, "#
          + #"change.annual, 2020.yearly.percent and 2 more"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "bar", "emphasis": ["lst"]"#,
        #"x.json:3:42: error: chart.emphasis[0]: nothing to emphasize is called "lst"; did "#
          + #"you mean "last"? names are: first, last, peak, 2019, 2020"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "dot""#,
        #"x.json:3:22: error: chart.type: a dot chart needs a breakdown of several periods, "#
          + #"not this trend; use "type": "bar" [PD105]"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "map""#,
        #"x.json:3:22: error: chart.type: a map chart needs a ranking of states, not this "#
          + #"trend; use "type": "bar" [PD105]"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "pie""#,
        #"x.json:3:22: error: chart.type: a pie needs a breakdown of one base, not a trend; "#
          + #"use "type": "bar" [PD101]"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"], "from": 2019, "to": 2021 }"#,
        chart: #""type": "slope""#,
        #"x.json:3:22: error: chart.type: a slope chart needs two periods, not this trend; "#
          + #"use "type": "bar" [PD105]"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases", "tips"] }"#,
        chart: #""type": "lollipop""#,
        #"x.json:3:22: error: chart.type: a lollipop chart needs one series of values, not "#
          + #"this trend; use "type": "bar" [PD105]"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "measure": "cases", "where": { "#
          + #""year": 2019 } }"#,
        chart: #""type": "multiples""#,
        #"x.json:3:22: error: chart.type: a multiples chart needs a trend, or a breakdown of "#
          + #"several periods, not this breakdown; use "type": "bar" [PD105]"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "multiples""#,
        #"x.json:3:22: error: chart.type: a multiples chart needs several measures, each for a "#
          + #"panel, not this trend; use "type": "bar" [PD105]"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "measure": "cases", "where": { "#
          + #""year": 2019 } }"#,
        chart: #""type": "line""#,
        #"x.json:3:22: error: chart.type: a line chart needs a trend, not this breakdown; use "#
          + #""type": "bar" [PD105]"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "state", "measure": "cases", "where": { "#
          + #""year": 2019 } }"#,
        chart: #""type": "donut""#,
        #"x.json:3:22: error: chart.type: a donut needs categories that are exclusive parts "#
          + #"of one base, and these are not; use "type": "bar" [PD101]"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": ["sex", "state"], "measure": "cases", "#
          + #""where": { "year": 2019 } }"#,
        chart: #""type": "pie""#,
        #"x.json:2:30: error: analysis.breakdown: no row of the dataset has a category of "#
          + #""state" for "cases" with these conditions"#),
    ])
  func charts(fault: Fault) {
    #expect(FaultyData.problems(fault.definition) == fault.message)
  }
}
