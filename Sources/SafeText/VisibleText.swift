/// Text that is safe to show: whatever would steer a terminal, or hide in the text, is replaced by
/// something visible.
///
/// Every text from data passes here on its way to a cell, to batch output or to a message, and
/// nowhere else: what draws and what prints takes nothing but a `VisibleText`, or makes one.
///
/// C0 controls and DEL become their pictures (U+2400 block); C1 controls, bidirectional controls,
/// invisible formatting, tags, private-use and unassigned scalars become U+FFFD; a mark without a
/// base gets one (U+25CC). `SafetyScanner` tells what stays, since scripts and emoji need it.
public struct VisibleText: Hashable, Sendable {
  /// What becomes of line feeds and tabs.
  public enum Layout: Sendable {
    /// They are controls as others are.
    case line
    /// They separate words, as in prose.
    case prose
    /// They stay: the text has several lines.
    case document
  }

  /// The text.
  public let text: String

  /// Makes `text` visible.
  ///
  /// - Complexity: O(*n*); without an allocation where there is nothing to replace.
  public init(_ text: String, as layout: Layout = .line) {
    self.text = Self.rewritten(text, layout, limit: .max) { into, scalar in
      into.append(Self.substitute(for: scalar))
    }
  }

  /// The version of the Unicode Character Database that says what is assigned and what is seen.
  public static var unicodeVersion: String { ScalarTables.unicodeVersion }

  /// The text of `VisibleText(text)`.
  public static func of(_ text: String) -> String { VisibleText(text).text }

  /// The text of `VisibleText(text, as: .prose)`.
  public static func prose(_ text: String) -> String { VisibleText(text, as: .prose).text }

  /// `text` as a message quotes it: instead of by U+FFFD a scalar is told by its number, ⟨U+202E⟩.
  ///
  /// - Parameter limit: How many scalars of `text` are shown at most; a longer one ends in “…”.
  public static func numbered(_ text: String, limit: Int = 60) -> String {
    rewritten(text, .line, limit: limit) { into, scalar in
      let symbol = substitute(for: scalar)
      if symbol != "\u{FFFD}" { return into.append(symbol) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
      into.append(contentsOf: "⟨U+\(zeros)\(digits)⟩".unicodeScalars)
    }
  }

  /// Whether `text` is visible as it is.
  public static func isVisible(_ text: String) -> Bool {
    if PlainText.isPlain(text) { return true }
    var scanner = SafetyScanner()
    let scalars = text.unicodeScalars
    return scalars.indices.allSatisfy { scanner.verdict(at: $0, in: scalars) == .stays }
  }

  /// Whether `scalar` is drawn as a picture, alone or in a sequence (Extended_Pictographic).
  public static func isPictographic(_ scalar: Unicode.Scalar) -> Bool {
    ScalarTraits(of: scalar).contains(.pictographic)
  }

  /// Calls `body` with each scalar of `text` and whether it may be shown as it is.
  public static func scan(_ text: String, _ body: (Unicode.Scalar, _ isVisible: Bool) -> Void) {
    var scanner = SafetyScanner()
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      body(scalars[index], scanner.verdict(at: index, in: scalars) == .stays)
    }
  }

  private static func rewritten(
    _ text: String, _ layout: Layout, limit: Int,
    hiding hide: (inout String.UnicodeScalarView, Unicode.Scalar) -> Void
  ) -> String {
    if limit == .max, PlainText.isPlain(text) { return text }
    let scalars = text.unicodeScalars
    var scanner = SafetyScanner()
    // Nothing is copied before the first change.
    var changed: String.UnicodeScalarView?
    var count = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      func change(_ body: (inout String.UnicodeScalarView) -> Void) {
        var shown = changed ?? String.UnicodeScalarView(scalars[..<index])
        changed = nil
        body(&shown)
        changed = shown
      }
      if count == limit {
        change { $0.append("…") }
        break
      }
      count += 1
      if layout != .line, scalar == "\n" || scalar == "\t" {
        scanner.passSpace()
        if layout == .prose { change { $0.append(" ") } } else { changed?.append(scalar) }
        continue
      }
      switch scanner.verdict(at: index, in: scalars) {
      case .stays: changed?.append(scalar)
      case .hidden: change { hide(&$0, scalar) }
      case .baseless:
        change {
          $0.append("\u{25CC}")
          $0.append(scalar)
        }
      }
    }
    return changed.map { String($0) } ?? text
  }

  /// The one visible scalar that stands for a harmful one.
  private static func substitute(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
