import SceneGraph

/// Neighbouring bars of a group without values for the same reason.
struct GapRun {
  /// The index of the group's category.
  var category: Int
  /// The indices of the marks in the order of their lanes.
  var marks: [Int]
  /// The room for a label along the category axis.
  var room: ClosedRange<Double>
  /// The middle of the lanes.
  var middle: Double
}

extension BarLayout {
  /// Returns the runs of missing bars with their room: their lanes, and half of the gap to the next group where a
  /// run reaches the end of its own.
  func gapRuns(_ plot: BarPlot, band: BandScale) -> [GapRun] {
    let lanes = plot.series.count
    let lane = (band.bandwidth / Double(lanes)).rounded(.down)
    let beside = (band.step - lane * Double(lanes)) / 2
    var byPlace: [[Int]: Int] = [:]
    for (index, mark) in plot.marks.enumerated() where mark.value == nil {
      byPlace[[mark.category, mark.series]] = index
    }
    var runs: [GapRun] = []
    for category in plot.categories.indices {
      let start = (band.centers[category] - lane * Double(lanes) / 2).rounded()
      var open: [(lane: Int, mark: Int)] = []
      func close() {
        guard let first = open.first, let last = open.last else { return }
        let (left, right) = (
          start + Double(first.lane) * lane, start + Double(last.lane + 1) * lane
        )
        let from = first.lane == 0 ? left - beside : left
        let to = last.lane == lanes - 1 ? right + beside : right
        runs.append(
          GapRun(
            category: category, marks: open.map(\.mark), room: from...to, middle: (left + right) / 2
          ))
        open = []
      }
      for series in 0..<lanes {
        guard let mark = byPlace[[category, series]] else {
          close()
          continue
        }
        if let last = open.last, plot.marks[last.mark].label != plot.marks[mark].label { close() }
        open.append((series, mark))
      }
      close()
    }
    return runs
  }

  /// Tells whether gaps can be marked in a way: shared labels in the room of their runs; flat marks where all gaps
  /// are of one kind.
  func gapsFit(
    _ labels: [FittedText], plot: BarPlot, band: BandScale, gaps: BarFitting.Gaps
  ) -> Bool {
    let runs = gapRuns(plot, band: band)
    switch gaps {
    case .labels: return true
    case .shared:
      return runs.allSatisfy { run in
        let text = labels[run.marks[0]]
        return text.width + text.font.size * 0.2 <= run.room.upperBound - run.room.lowerBound
      }
    case .marks: return Set(runs.map { plot.marks[$0.marks[0]].label }).count <= 1
    }
  }

  /// Draws a label for each run of missing bars, or a flat mark in each of their lanes.
  func drawGaps(_ bars: [PlacedBar], of sized: SizedBars, draft: inout SceneDraft) {
    let plot = sized.plot
    for run in gapRuns(plot, band: sized.band) where sized.gaps == .shared {
      let text = sized.labels[run.marks[0]]
      let half = text.width / 2 + text.font.size * 0.1
      let x = min(max(run.middle, run.room.lowerBound + half), run.room.upperBound - half)
      draft.place(
        text, role: .valueLabel, x: x, baseline: sized.scale.zero - labelRise(text.metrics),
        alignment: .center, color: theme.secondaryInk,
        datum: Datum(category: plot.categories[run.category].label))
    }
    guard sized.gaps == .marks else { return }
    for bar in bars where plot.marks[bar.mark].value == nil {
      let mark = plot.marks[bar.mark]
      let half = (sized.thickness * 0.35).rounded(.up)
      let height = preset.gapMarkHeight
      let box = Rectangle(
        left: bar.lane.rounded() - half, top: sized.scale.zero - height * 3,
        right: bar.lane.rounded() + half, bottom: sized.scale.zero - height * 2)
      draft.add(
        Shape(
          .rectangle(box), role: .annotation, color: theme.secondaryInk,
          datum: Datum(
            category: plot.categories[mark.category].label, series: plot.series[mark.series])))
    }
  }
}
