public import Screen

/// One line of the keymap: which keys do what, and how the help tells it.
public struct Binding: Hashable, Sendable {
  /// The headings of the help, in its order.
  public enum Section: String, Hashable, Sendable, CaseIterable {
    case move = "Move"
    case read = "Read"
    case find = "Find"
    case jump = "Jump"
    case take = "Take along"
    case program = "Program"
  }

  /// Under which heading it stands.
  public let section: Section
  /// The keys, the most convenient first.
  public let keys: [Key]
  /// What they do.
  public let command: Command
  /// What the help says that they do.
  public let help: String
  /// The word beside the key in the hint line, where it is worth a place there.
  public let hint: String?

  init(
    _ section: Section, _ keys: [Key], _ command: Command, _ help: String, hint: String? = nil
  ) {
    self.section = section
    self.keys = keys
    self.command = command
    self.help = help
    self.hint = hint
  }

  /// The keys as the help and the README print them: `1…9`, `j ↓`.
  ///
  /// - Parameter isUnicode: Whether arrows and an ellipsis can be shown.
  public func keyNames(isUnicode: Bool = true) -> String {
    if keys.count == 9, let first = keys.first, let last = keys.last {
      return isUnicode ? "\(first)…\(last)" : "\(first)-\(last)"
    }
    return keys.map { isUnicode ? $0.description : $0.asciiName }.joined(separator: " ")
  }
}
