import Testing
import WordDiff

/// A comparison as text: `[-deleted-]`, `{+inserted+}`, `<1-moved from here>`, `<1+moved to here>` and
/// `?not compared|not compared?`. What stays is as the reference has it; punctuation is left out.
func notation(_ diff: WordDiff) -> String {
  let pieces = diff.segments.map { segment in
    let reference = words(diff.reference, segment.reference)
    let other = words(diff.other, segment.other)
    return switch segment.kind {
    case .same: reference
    case .deleted: "[-\(reference)-]"
    case .inserted: "{+\(other)+}"
    case .moved(let number):
      segment.other.isEmpty ? "<\(number)-\(reference)>" : "<\(number)+\(other)>"
    case .uncompared: "?\(reference)|\(other)?"
    }
  }
  return pieces.joined(separator: " ")
}

/// The words of a text, as it has them, with one space between.
func words(_ wording: Wording, _ range: Range<Int>? = nil) -> String {
  wording.words[range ?? wording.words.indices]
    .map { slice(wording.text, $0.range) }.joined(separator: " ")
}

/// A part of a text by UTF-8 offsets.
func slice(_ text: String, _ range: Range<Int>) -> String {
  let utf8 = text.utf8
  let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
  let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
  return String(text[start..<end])
}

/// Two texts and what their comparison reads like.
struct Case: Sendable, CustomTestStringConvertible {
  let reference: String
  let other: String
  let expected: String

  init(_ reference: String, _ other: String, _ expected: String) {
    self.reference = reference
    self.other = other
    self.expected = expected
  }

  var testDescription: String { expected }
  var diff: WordDiff { WordDiff(reference: reference, other: other) }
}
