/// The signs that the browser draws, in Unicode and in plain ASCII.
struct Glyphs: Sendable {
  let rail: Unicode.Scalar
  /// The rail of all tracks that have none of their own.
  let sharedRail: Unicode.Scalar
  let event: Unicode.Scalar
  let uncertainEvent: Unicode.Scalar
  let branch: Unicode.Scalar
  let statement: Unicode.Scalar
  let horizontal: Unicode.Scalar
  let vertical: Unicode.Scalar
  let cornerTopLeft: String
  let cornerTopRight: String
  let cornerBottomLeft: String
  let cornerBottomRight: String
  /// A bar's height, from nothing to a whole row.
  let bars: [Unicode.Scalar]
  /// A span that is certain, and one that is merely possible.
  let certain: String
  let possible: String
  let ellipsis: String
  let separator: String
  /// Sources differ.
  let contradiction: String
  /// In front of a value that is preferred, one among others, and one known to be wrong.
  let preferred: String
  let normal: String
  let deprecated: String
  let rightward: String
  /// In front of verbatim words, a paraphrase, and a mixture.
  let directBar: String
  let indirectBar: String
  let mixedBar: String
  /// How a source carries a statement: verbatim, partly, paraphrased, not at all.
  let directCell: String
  let mixedCell: String
  let indirectCell: String
  let omittedCell: String
  /// In front of what a source does not tell of.
  let absent: String

  static let unicode = Glyphs(
    rail: "│", sharedRail: "┆", event: "●", uncertainEvent: "◌", branch: "├", statement: "╴",
    horizontal: "─", vertical: "│",
    cornerTopLeft: "╭", cornerTopRight: "╮", cornerBottomLeft: "╰", cornerBottomRight: "╯",
    bars: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], certain: "█", possible: "░",
    ellipsis: "…", separator: "·", contradiction: "≠", preferred: "✓", normal: "·", deprecated: "✗",
    rightward: "→",
    directBar: "┃", indirectBar: "┊", mixedBar: "┇",
    directCell: "●", mixedCell: "◐", indirectCell: "○", omittedCell: "·", absent: "∅")

  static let ascii = Glyphs(
    rail: "|", sharedRail: ":", event: "@", uncertainEvent: "o", branch: "|", statement: "-",
    horizontal: "-", vertical: "|",
    cornerTopLeft: "+", cornerTopRight: "+", cornerBottomLeft: "+", cornerBottomRight: "+",
    bars: [" ", ".", ".", ":", ":", "+", "+", "#", "#"], certain: "#", possible: ".",
    ellipsis: "...", separator: "-", contradiction: "!", preferred: "+", normal: "-",
    deprecated: "x", rightward: "->",
    directBar: "|", indirectBar: ":", mixedBar: "!",
    directCell: "D", mixedCell: "M", indirectCell: "i", omittedCell: ".", absent: "x")
}
