import Testing

/// Every refusal of a definition's keys and values, with the offending definition and the whole message.
@Suite("Refusals of keys")
struct KeyRefusalTests {
  @Test(
    "Keys and values",
    arguments: [
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"], "periods": [] }"#,
        #"x.json:2:82: error: analysis.trend.periods: the list of periods is empty"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"], "periods": [2019, 2019] }"#,
        #"x.json:2:89: error: analysis.trend.periods[1]: the period "2019" stands twice"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": [] }"#,
        #"x.json:2:60: error: analysis.trend.measures: the list of measures is empty"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases", "cases"] }"#,
        #"x.json:2:70: error: analysis.trend.measures[1]: the measure "cases" stands twice"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"], "from": 1500 }"#,
        #"x.json:2:79: error: analysis.trend.from: expected 1700 to 2200, found 1500"#),
      Fault(
        #""trend": { "measures": ["cases"] }"#,
        #"x.json:2:26: error: analysis.trend: the key "dataset" is missing"#),
      Fault(
        #""trend": { "dataset": "cases" }"#,
        #"x.json:2:26: error: analysis.trend: the key "measures" is missing"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": [] }"#,
        #"x.json:2:58: error: analysis.breakdown.by: the list of columns is empty"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": ["sex", "sex"] }"#,
        #"x.json:2:66: error: analysis.breakdown.by[1]: the column "sex" stands twice"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "decimals": 4 }"#,
        #"x.json:2:77: error: analysis.breakdown.decimals: expected 0 to 3, found 4"#),
      Fault(
        #""breakdown": { "dataset": "cases", "by": "sex", "top": 4 }"#,
        #"x.json:2:65: error: analysis.breakdown: unknown key "top"; keys are: show, dataset, by, "#
          + #"measure, where, periods, edition, decimals"#),
      Fault(
        #""ranking": { "dataset": "cases", "by": "state", "top": 0 }"#,
        #"x.json:2:72: error: analysis.ranking.top: expected 1 to 200, found 0"#),
      Fault(
        #""ranking": { "dataset": "cases", "by": "state", "per": {} }"#,
        #"x.json:2:72: error: analysis.ranking.per: the key "dataset" is missing"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "bar", "orientation": "up""#,
        #"x.json:3:44: error: chart.orientation: unknown orientation "up"; allowed values "#
          + #"are: automatic, vertical, horizontal"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "bar", "arrangement": "stack""#,
        #"x.json:3:44: error: chart.arrangement: unknown arrangement "stack"; allowed values "#
          + #"are: grouped, stacked, normalized"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "bar", "gaps": "hide""#,
        #"x.json:3:37: error: chart.gaps: unknown way with gaps "hide"; allowed values are: "#
          + #"show, omit"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "multiples", "mark": "pie""#,
        #"x.json:3:43: error: chart.mark: unknown mark "pie"; allowed values are: bar, line"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""emphasis": ["last"]"#,
        #"x.json:3:12: error: chart: the key "type" is missing"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "line", "references": [{ "label": "Peak" }]"#,
        #"x.json:3:45: error: chart.references[0]: the key "figure" is missing"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        chart: #""type": "line", "bands": [{ "from": 2019, "label": "B" }]"#,
        #"x.json:3:40: error: chart.bands[0]: the key "to" is missing"#),
      Fault(
        #""#,
        #"x.json:2:15: error: analysis: expected exactly one analysis, found 0; analyses are: "#
          + #"trend, breakdown, ranking, totals"#),
      Fault(
        #""history": {}"#,
        #"x.json:2:15: error: analysis: expected exactly one analysis, found 0; analyses are: "#
          + #"trend, breakdown, ranking, totals\#nx.json:2:17: error: analysis: unknown key "#
          + #""history"; keys are: trend, breakdown, ranking, totals"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        more: #", "allow": [{ "code": "PD104", "reason": " " }]"#,
        #"x.json:3:70: error: allow[0].reason: the reason is empty"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        more: #", "allow": [{ "code": "PD999", "reason": "x" }]"#,
        #"x.json:3:51: error: allow[0].code: unknown code "PD999"; notices are: PD104, PD111, "#
          + #"PD112, PD122, PD125, PD126, PD304"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        more: #", "allow": [{ "code": "PD101", "reason": "x" }]"#,
        #"x.json:3:51: error: allow[0].code: "PD101" is an error, which no reason makes "#
          + #"right; notices are: PD104, PD111, PD112, PD122, PD125, PD126, PD304"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        more: #", "allow": [{ "code": "PD303", "reason": "x" }]"#,
        #"x.json:3:51: error: allow[0].code: "PD303" is accepted in house.json, not here; "#
          + #"notices are: PD104, PD111, PD112, PD122, PD125, PD126, PD304"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        more: #", "allow": [{ "code": "PD104" }]"#,
        #"x.json:3:41: error: allow[0]: the key "reason" is missing"#),
      Fault(
        #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
        more: #", "subtitle": 5"#,
        #"x.json:3:43: error: subtitle: expected a text, found the number 5"#),
    ])
  func keys(fault: Fault) {
    #expect(FaultyData.problems(fault.definition) == fault.message)
  }

  @Test("The definitions that the refusals are made from are good")
  func good() {
    for analysis in [
      #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
      #""breakdown": { "dataset": "cases", "by": "sex", "measure": "cases", "where": { "year": 2019 } }"#,
      #""ranking": { "dataset": "cases", "by": "state", "measure": "cases" }"#,
    ] {
      #expect(FaultyData.problems(Fault(analysis, "").definition) == "")
    }
  }

  @Test("A file that holds no definition, and one that is no object")
  func noDefinition() {
    #expect(
      FaultyData.problems("[]")
        == "x.json:1:1: error: expected an object, found a list")
    #expect(
      FaultyData.problems("{}") == """
        x.json:1:1: error: the key "title" is missing
        x.json:1:1: error: the key "chart" is missing
        x.json:1:1: error: the key "analysis" is missing
        """)
  }

  @Test("An alternative text that is too long to be read out")
  func alternativeText() {
    let fault = Fault(
      #""trend": { "dataset": "cases", "measures": ["cases"] }"#,
      more: ", \"alt\": \"" + String(repeating: "a", count: 251) + "\"", "")
    #expect(
      FaultyData.problems(fault.definition)
        == "x.json:3:38: error: alt: the alternative text has 251 characters; at most 250 are read out"
    )
  }
}
