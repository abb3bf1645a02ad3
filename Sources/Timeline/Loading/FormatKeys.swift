import JSONText

// The keys of version 1, in the order in which files mostly have them. Cases and table must agree:
// see `FormatKeyTests`. (To spell the keys by reflection would take as long as to read the file.)

enum TimelineKey: Int, FormatKey {
  case version, title, timeZone, tracks, places, delegations, people, sources, events, statements
  case assertions

  static let object = Diagnostic.ObjectKind.timeline
  static let required: [Self] = [.version, .title]
  static let table = JSONKeys([
    "version", "title", "timeZone", "tracks", "places", "delegations", "people", "sources",
    "events", "statements", "assertions",
  ])
}

/// The keys of the whole timeline that a line of a feed may have.
enum HeadingKey: Int, FormatKey {
  case version, title, timeZone

  static let object = Diagnostic.ObjectKind.timeline
  static let required: [Self] = [.title]
  static let table = JSONKeys(["version", "title", "timeZone"])
}

enum TrackKey: Int, FormatKey {
  case id, name, description

  static let object = Diagnostic.ObjectKind.track
  static let required: [Self] = [.id, .name]
  static let table = JSONKeys(["id", "name", "description"])
}

enum PlaceKey: Int, FormatKey {
  case id, name

  static let object = Diagnostic.ObjectKind.place
  static let required: [Self] = [.id, .name]
  static let table = JSONKeys(["id", "name"])
}

enum DelegationKey: Int, FormatKey {
  case id, name

  static let object = Diagnostic.ObjectKind.delegation
  static let required: [Self] = [.id, .name]
  static let table = JSONKeys(["id", "name"])
}

enum PersonKey: Int, FormatKey {
  case id, name, otherNames, delegation

  static let object = Diagnostic.ObjectKind.person
  static let required: [Self] = [.id, .name]
  static let table = JSONKeys(["id", "name", "otherNames", "delegation"])
}

enum EventKey: Int, FormatKey {
  case id, name, track, place, partOf, when, start, end, participants, summary, sources

  static let object = Diagnostic.ObjectKind.event
  static let required: [Self] = [.id, .name, .when]
  static let table = JSONKeys([
    "id", "name", "track", "place", "partOf", "when", "start", "end", "participants", "summary",
    "sources",
  ])
}

enum WhenKey: Int, FormatKey {
  case edtf, text, basis

  static let object = Diagnostic.ObjectKind.when
  static let required: [Self] = [.edtf]
  static let table = JSONKeys(["edtf", "text", "basis"])
}

enum StatementKey: Int, FormatKey {
  case id, speaker, event, when, start, summary, topics, reports

  static let object = Diagnostic.ObjectKind.statement
  static let required: [Self] = [.id, .speaker, .when, .reports]
  static let table = JSONKeys([
    "id", "speaker", "event", "when", "start", "summary", "topics", "reports",
  ])
}

enum ReportKey: Int, FormatKey {
  case id, source, quotationType, text, attribution, cue, language, relation, via, selector

  static let object = Diagnostic.ObjectKind.report
  static let required: [Self] = [.id, .source, .quotationType, .text]
  static let table = JSONKeys([
    "id", "source", "quotationType", "text", "attribution", "cue", "language", "relation", "via",
    "selector",
  ])
}

enum RelationKey: Int, FormatKey {
  case type, report

  static let object = Diagnostic.ObjectKind.relation
  static let required: [Self] = [.type, .report]
  static let table = JSONKeys(["type", "report"])
}

enum SelectorKey: Int, FormatKey {
  case prefix, exact, suffix, start, end

  static let object = Diagnostic.ObjectKind.selector
  static let required: [Self] = [.exact]
  static let table = JSONKeys(["prefix", "exact", "suffix", "start", "end"])
}

enum AssertionKey: Int, FormatKey {
  case subject, property, value, source, rank, reason, selector

  static let object = Diagnostic.ObjectKind.assertion
  static let required: [Self] = [.subject, .property, .value, .source]
  static let table = JSONKeys([
    "subject", "property", "value", "source", "rank", "reason", "selector",
  ])
}

/// The CSL-JSON variables that a `Source` keeps; `CSLVariables` has the others.
enum SourceKey: Int, FormatKey {
  case id, type, genre, title, titleShort, shortTitle, author, issued, publisher, containerTitle
  case url, doi, language, note, custom

  static let object = Diagnostic.ObjectKind.source
  static let required: [Self] = [.id, .title]
  static let table = JSONKeys([
    "id", "type", "genre", "title", "title-short", "shortTitle", "author", "issued", "publisher",
    "container-title", "URL", "DOI", "language", "note", "custom",
  ])
}

enum NameKey: Int, FormatKey {
  case family, given, literal, droppingParticle, nonDroppingParticle, suffix
  case commaSuffix, staticOrdering, parseNames

  static let object = Diagnostic.ObjectKind.name
  static let required: [Self] = []
  static let table = JSONKeys([
    "family", "given", "literal", "dropping-particle", "non-dropping-particle", "suffix",
    "comma-suffix", "static-ordering", "parse-names",
  ])
}

enum DateKey: Int, FormatKey {
  case dateParts, season, circa, literal, raw, edtf

  static let object = Diagnostic.ObjectKind.date
  static let required: [Self] = []
  static let table = JSONKeys(["date-parts", "season", "circa", "literal", "raw", "edtf"])
}
