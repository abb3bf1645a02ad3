@testable import parley

extension OutputText {
  /// What is written, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension StyledText {
  /// The line as it is written, without its end.
  func rendered(usesColor: Bool, isTerminal: Bool = false) -> String {
    let style = TextStyle(usesColor: usesColor, isTerminal: isTerminal)
    return String(OutputText([self], style: style).text.dropLast())
  }
}
