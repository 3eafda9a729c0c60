public import SceneGraph

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far apart colours look, for full colour vision and for its three deficiencies.
public enum ColorDifference {
  /// The kinds of colour vision.
  public enum Vision: String, CaseIterable, Sendable {
    /// All three kinds of cones.
    case normal
    /// Without the cones for long waves.
    case protan
    /// Without the cones for middle waves.
    case deutan
    /// Without the cones for short waves.
    case tritan
  }

  /// Returns the colour difference of CIE 142-2001, CIEDE2000, as a kind of vision sees it.
  ///
  /// Colours that differ by 10 or more can be told apart as fills of marks. Deficient vision is that of
  /// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
  /// Deficiency" (2009), at full severity.
  public static func between(_ first: Color, _ second: Color, for vision: Vision = .normal)
    -> Double
  {
    difference(lab(seen(first, vision)), lab(seen(second, vision)))
  }

  /// Returns the lightness L* of CIELAB, 0 for black to 100 for white, as grey printing shows it.
  public static func lightness(_ color: Color) -> Double { lab(seen(color, .normal)).l }

  // MARK: - Vision

  private struct Linear {
    var r: Double
    var g: Double
    var b: Double
  }

  private struct Lab {
    var l: Double
    var a: Double
    var b: Double
  }

  /// The matrices of the paper's table for severity 1.0, on linear RGB.
  private static func seen(_ color: Color, _ vision: Vision) -> Linear {
    let (r, g, b) = color.linear
    let rows: [[Double]]
    switch vision {
    case .normal: return Linear(r: r, g: g, b: b)
    case .protan:
      rows = [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      rows = [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      rows = [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
    let mixed = rows.map { min(max($0[0] * r + $0[1] * g + $0[2] * b, 0), 1) }
    return Linear(r: mixed[0], g: mixed[1], b: mixed[2])
  }

  // MARK: - CIELAB

  /// CIELAB under D65, from linear sRGB (IEC 61966-2-1).
  private static func lab(_ color: Linear) -> Lab {
    let x = (0.4124564 * color.r + 0.3575761 * color.g + 0.1804375 * color.b) / 0.95047
    let y = 0.2126729 * color.r + 0.7151522 * color.g + 0.0721750 * color.b
    let z = (0.0193339 * color.r + 0.1191920 * color.g + 0.9503041 * color.b) / 1.08883
    func f(_ t: Double) -> Double {
      t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    return Lab(l: 116 * f(y) - 16, a: 500 * (f(x) - f(y)), b: 200 * (f(y) - f(z)))
  }

  /// The formula with weights of one.
  private static func difference(_ first: Lab, _ second: Lab) -> Double {
    let chroma = (hypot(first.a, first.b) + hypot(second.a, second.b)) / 2
    let seventh = pow(chroma, 7)
    let g = 0.5 * (1 - sqrt(seventh / (seventh + 6_103_515_625)))
    let (a1, a2) = ((1 + g) * first.a, (1 + g) * second.a)
    let (c1, c2) = (hypot(a1, first.b), hypot(a2, second.b))
    func hue(_ a: Double, _ b: Double) -> Double {
      guard a != 0 || b != 0 else { return 0 }
      let degrees = atan2(b, a) * 180 / .pi
      return degrees < 0 ? degrees + 360 : degrees
    }
    let (h1, h2) = (hue(a1, first.b), hue(a2, second.b))
    var turn = h2 - h1
    if c1 * c2 == 0 {
      turn = 0
    } else if turn > 180 {
      turn -= 360
    } else if turn < -180 {
      turn += 360
    }
    let lightness = second.l - first.l
    let deltaC = c2 - c1
    let deltaH = 2 * sqrt(c1 * c2) * sin(turn * .pi / 360)
    let meanL = (first.l + second.l) / 2
    let meanC = (c1 + c2) / 2
    var meanH = h1 + h2
    if c1 * c2 != 0 {
      if abs(h1 - h2) <= 180 {
        meanH /= 2
      } else {
        meanH = (meanH + (meanH < 360 ? 360 : -360)) / 2
      }
    }
    func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    let t =
      1 - 0.17 * cosine(meanH - 30) + 0.24 * cosine(2 * meanH) + 0.32 * cosine(3 * meanH + 6)
      - 0.20 * cosine(4 * meanH - 63)
    let power = pow(meanC, 7)
    let rotation =
      -2 * sqrt(power / (power + 6_103_515_625))
      * sin(60 * exp(-pow((meanH - 275) / 25, 2)) * .pi / 180)
    let square = (meanL - 50) * (meanL - 50)
    let l = lightness / (1 + 0.015 * square / sqrt(20 + square))
    let c = deltaC / (1 + 0.045 * meanC)
    let h = deltaH / (1 + 0.015 * meanC * t)
    return sqrt(max(0, l * l + c * c + h * h + rotation * c * h))
  }
}
