internal import SafeText

/// A text from a file between quotation marks, made visible and cut as `VisibleText.numbered` does.
public func quoted(_ text: String, limit: Int = 60) -> String {
  "“\(VisibleText.numbered(text, limit: limit))”"
}

/// The end of a message that asks whether the nearest known word was meant; empty without one.
public func suggestion(_ nearest: String?) -> String {
  nearest.map { "; did you mean \(quoted($0))?" } ?? ""
}
