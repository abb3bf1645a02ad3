/// Something that lies over the screen and sees a key before what is beneath it.
public enum Layer: Sendable {
  /// A line that is being typed at the bottom.
  case prompt(Prompt)
  /// A list to choose from, narrowed by typing.
  case picker(Picker)
  /// A wait for the letter of a mark.
  case mark(MarkPurpose)
  /// All reports of a statement, compared.
  case wordings(Wordings)
  /// All sources, over everything.
  case sources(SourcesLayer)
  /// Statements by sources, over everything.
  case matrix(MatrixLayer)
}

/// What the letter that is waited for will do.
public enum MarkPurpose: Hashable, Sendable {
  /// Name the item under the cursor.
  case set
  /// Go to the item of that name.
  case goTo
}
