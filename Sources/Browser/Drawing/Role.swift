/// What a piece of the screen is for; the theme says how that looks.
enum Role: Hashable, Sendable {
  /// Text to read.
  case text
  /// Less important text.
  case faint
  /// The program's and the timeline's names.
  case title
  /// A day's heading.
  case heading
  /// An event's name.
  case event
  /// Who speaks.
  case speaker
  /// Verbatim words.
  case quotation
  /// A paraphrase.
  case paraphrase
  /// Words that the reference has and a report has not.
  case deleted
  /// Words that a report has and the reference has not.
  case inserted
  /// Words that both have, in other places.
  case moved
  /// What a search found.
  case match
  /// A rail, and whatever else belongs to the track of that position.
  case track(Int)
  /// A key in a hint.
  case key
  /// What the status line says.
  case status
  /// Something went wrong.
  case error
  /// Frames and rules.
  case rule
}
