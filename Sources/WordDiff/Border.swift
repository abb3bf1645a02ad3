/// What stands between two words, from what parts them least to what parts them most.
enum Border: UInt8 {
  /// White space, or nothing.
  case none
  /// A comma, a dash, a bracket, a quotation mark.
  case clause
  /// The end of a sentence.
  case sentence
  /// The end of a line, or of the text.
  case line

  /// How well a change begins or ends here. Two ends at clauses outweigh one at a sentence.
  var worth: Int { self == .none ? 0 : Int(rawValue) + 1 }

  /// Takes in one more class of scalar that stands here.
  mutating func widen(by next: ScalarClass) {
    let other: Border =
      switch next {
      case .newline: .line
      case .point, .sentenceEnd: .sentence
      // What may as well belong to a word, such as the apostrophe of “the allies' view”.
      case .letter, .digit, .single, .mark, .ignorable, .apostrophe, .space: .none
      case .hyphen, .numeric, .middleDot, .currency, .percent, .other: .clause
      }
    if other.rawValue > rawValue { self = other }
  }
}
