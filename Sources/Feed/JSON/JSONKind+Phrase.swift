public import JSONText
import Phrasing
internal import SafeText

extension JSONKind {
  /// A value in words: `the string “twelve”`, `an array`.
  ///
  /// - Parameter text: The string, or how the text spells a number, `true`, `false` or `null`.
  public func withArticle(_ text: String) -> String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "the string \(quoted(text))"
    case .number: "the number \(VisibleText.numbered(text))"
    case .bool, .null: VisibleText.numbered(text)
    }
  }
}
