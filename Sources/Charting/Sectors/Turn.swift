/// Sine and cosine of angles given in turns, without a platform mathematics library.
enum Turn {
  /// Returns the sine and cosine of an angle in turns, to about 1e-12.
  static func sineAndCosine(_ turns: Double) -> (sine: Double, cosine: Double) {
    // Reduce to an eighth of a turn, where the series converges fast.
    let turn = turns - turns.rounded(.down)
    let eighth = (turn * 8).rounded(.down)
    let isOdd = eighth.truncatingRemainder(dividingBy: 2) == 1
    let rest = isOdd ? (eighth + 1) / 8 - turn : turn - eighth / 8
    let angle = rest * 2 * Double.pi
    var sine = 0.0
    var cosine = 0.0
    var term = 1.0
    for power in 0..<20 {
      // The terms alternate in pairs: cosine takes the even powers and sine the odd ones.
      let sign: Double = power / 2 % 2 == 0 ? 1 : -1
      if power % 2 == 0 { cosine += sign * term } else { sine += sign * term }
      term *= angle / Double(power + 1)
    }
    switch Int(eighth) {
    case 0: return (sine, cosine)
    case 1: return (cosine, sine)
    case 2: return (cosine, -sine)
    case 3: return (sine, -cosine)
    case 4: return (-sine, -cosine)
    case 5: return (-cosine, -sine)
    case 6: return (-cosine, sine)
    default: return (-sine, cosine)
    }
  }

  /// Returns the angle on one side of the vertical whose cosine is given, in turns.
  static func angle(cosine wanted: Double, isRight: Bool) -> Double {
    var low = 0.0
    var high = 0.5
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if sineAndCosine(middle).cosine > wanted { low = middle } else { high = middle }
    }
    return isRight ? low : 1 - low
  }
}
