/// A part of an item that search looks into; its raw value is what `parley search` prints.
public enum Field: String, Hashable, Sendable, CaseIterable {
  /// An event's name.
  case title
  /// What happened or was said, in our own words.
  case summary
  /// A report's wording.
  case wording
  /// How a report's source names the speaker.
  case attribution
  /// The speaker of a statement: the name and the other spellings of it.
  case speaker
  /// Those who took part in an event, with the other spellings of their names.
  case participants
  /// The name of the event at which a statement was made.
  case event
  /// The name of the place.
  case place
  /// The name of the track.
  case track
  /// A topic of a statement.
  case topic
  /// A source: its titles, its publisher, what it appeared in, its authors.
  case source
  /// The date: as EDTF, in English words, and as the source has it.
  case date
  /// The item's id.
  case id
}
