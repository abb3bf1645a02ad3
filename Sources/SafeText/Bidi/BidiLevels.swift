/// The embedding levels of a line (UAX #9 without its explicit controls, which no visible text has:
/// all of the line is one run).
struct BidiLevels {
  /// What the levels begin from: 0 where the line runs from left to right, 1 where it does not.
  let base: UInt8
  /// The level of each scalar: odd ones run from right to left.
  private(set) var levels: [UInt8]

  private let scalars: [Unicode.Scalar]
  private let original: [BidiClass]
  private var classes: [BidiClass]

  /// - Parameters:
  ///   - scalars: The line.
  ///   - base: 0 or 1; `nil` for the direction of the first letter (P2, P3).
  /// - Complexity: O(*n*), and O(*n*) more for each pair of brackets.
  init(_ scalars: [Unicode.Scalar], base: UInt8? = nil) {
    self.init(scalars, classes: scalars.map(BidiClass.init), base: base)
  }

  init(_ scalars: [Unicode.Scalar], classes: [BidiClass], base: UInt8? = nil) {
    self.scalars = scalars
    original = classes
    self.classes = classes
    let strong = classes.first { $0 == .left || $0 == .right || $0 == .arabic }
    let level: UInt8 = base ?? (strong == nil || strong == .left ? 0 : 1)
    self.base = level
    levels = []
    resolveWeak()
    resolveBrackets()
    resolveNeutral()
    // I1, I2.
    levels = self.classes.map { each in
      switch each {
      case .right: 1
      case .number, .arabicNumber: 2
      default: 2 * level
      }
    }
    resetSpace()
  }

  private var baseClass: BidiClass { base == 0 ? .left : .right }

  // MARK: - Numbers and marks

  /// W1 to W7.
  private mutating func resolveWeak() {
    var previous = baseClass
    var strong = baseClass
    for index in classes.indices {
      if classes[index] == .mark { classes[index] = previous }
      previous = classes[index]
      switch classes[index] {
      case .left, .right, .arabic: strong = classes[index]
      case .number where strong == .arabic: classes[index] = .arabicNumber
      default: break
      }
    }
    for index in classes.indices where classes[index] == .arabic { classes[index] = .right }
    for index in classes.indices.dropFirst().dropLast() {
      let (before, after) = (classes[index - 1], classes[index + 1])
      switch classes[index] {
      case .numberSeparator where before == .number && after == .number: classes[index] = .number
      case .commonSeparator where before == after && (before == .number || before == .arabicNumber):
        classes[index] = before
      default: break
      }
    }
    forEachRun(where: { $0 == .numberTerminator }) { run, before, after in
      before == .number || after == .number ? .number : nil
    }
    strong = baseClass
    for index in classes.indices {
      switch classes[index] {
      case .numberSeparator, .numberTerminator, .commonSeparator: classes[index] = .neutral
      case .left, .right: strong = classes[index]
      case .number where strong == .left: classes[index] = .left
      default: break
      }
    }
  }

  /// Gives every run of classes that `belongs` admits the class that `body` makes of those before
  /// and after it.
  private mutating func forEachRun(
    where belongs: (BidiClass) -> Bool,
    _ body: (Range<Int>, _ before: BidiClass?, _ after: BidiClass?) -> BidiClass?
  ) {
    var start = 0
    while start < classes.count {
      guard belongs(classes[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < classes.count, belongs(classes[end]) { end += 1 }
      let before = start > 0 ? classes[start - 1] : nil
      let after = end < classes.count ? classes[end] : nil
      if let new = body(start..<end, before, after) {
        for index in start..<end { classes[index] = new }
      }
      start = end
    }
  }

  // MARK: - Brackets and neutrals

  /// The direction that a class has among neutrals: numbers count as running from right to left.
  private static func direction(_ each: BidiClass) -> BidiClass? {
    switch each {
    case .left: .left
    case .right, .number, .arabicNumber: .right
    default: nil
    }
  }

  /// N0: what is between brackets decides on both of them.
  private mutating func resolveBrackets() {
    for pair in bracketPairs() {
      let inside = classes[pair.lowerBound + 1..<pair.upperBound].compactMap(Self.direction)
      guard !inside.isEmpty else { continue }
      var new = baseClass
      if !inside.contains(baseClass) {
        let context =
          classes[..<pair.lowerBound].reversed().lazy.compactMap(Self.direction).first ?? baseClass
        new = context
      }
      for bracket in [pair.lowerBound, pair.upperBound] {
        classes[bracket] = new
        var mark = bracket + 1
        while mark < classes.count, original[mark] == .mark {
          classes[mark] = new
          mark += 1
        }
      }
    }
  }

  /// BD16: pairs by their places, in the order of the opening ones.
  private func bracketPairs() -> [ClosedRange<Int>] {
    var open: [(closing: UInt32, index: Int)] = []
    var pairs: [ClosedRange<Int>] = []
    for index in scalars.indices where classes[index] == .neutral {
      let scalar = Self.canonical(scalars[index].value)
      if let closing = ScalarTables.closingBracket(of: scalar) {
        guard open.count < 63 else { return [] }
        open.append((Self.canonical(closing), index))
      } else if let match = open.lastIndex(where: { $0.closing == scalar }) {
        pairs.append(open[match].index...index)
        open.removeSubrange(match...)
      }
    }
    return pairs.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// U+2329 and U+232A are canonically equivalent to U+3008 and U+3009.
  private static func canonical(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2329: 0x3008
    case 0x232A: 0x3009
    default: scalar
    }
  }

  /// N1, N2.
  private mutating func resolveNeutral() {
    let base = baseClass
    forEachRun(where: { Self.direction($0) == nil }) { _, before, after in
      let left = before.flatMap(Self.direction) ?? base
      let right = after.flatMap(Self.direction) ?? base
      return left == right ? left : base
    }
  }

  /// L1: tabs, and space before them or at the end, have the base's level.
  private mutating func resetSpace() {
    var resets = true
    for index in levels.indices.reversed() {
      switch original[index] {
      case .segment, .paragraph: (resets, levels[index]) = (true, base)
      case .space, .ignored: if resets { levels[index] = base }
      default: resets = false
      }
    }
  }

  // MARK: - Order

  /// The places of the scalars from left to right (L2).
  var visualOrder: [Int] {
    var order = Array(levels.indices)
    guard var level = levels.max(), let lowest = levels.filter({ $0 % 2 == 1 }).min() else {
      return order
    }
    while level >= lowest {
      var start = 0
      while start < order.count {
        var end = start
        while end < order.count, levels[order[end]] >= level { end += 1 }
        if end > start { order[start..<end].reverse() }
        start = max(end, start + 1)
      }
      level -= 1
    }
    return order
  }
}

extension ScalarTables {
  /// The bracket that closes `scalar`.
  static func closingBracket(of scalar: UInt32) -> UInt32? { pair(of: scalar, in: brackets) }

  /// What is drawn for `scalar` where it runs from right to left (L4).
  static func mirror(of scalar: UInt32) -> UInt32? { pair(of: scalar, in: mirrors) }

  private static func pair(of scalar: UInt32, in pairs: [UInt32]) -> UInt32? {
    var (low, high) = (0, pairs.count / 2)
    while low < high {
      let middle = (low + high) / 2
      if pairs[2 * middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return 2 * low < pairs.count && pairs[2 * low] == scalar ? pairs[2 * low + 1] : nil
  }
}
