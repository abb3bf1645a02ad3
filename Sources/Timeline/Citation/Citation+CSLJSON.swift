internal import EDTF
public import JSONText

// CSL-JSON (citation-style-language/schema, csl-data.json, CSL 1.0.2).

extension Citation {
  /// Writes an array with an item for each source.
  ///
  /// The fields are those of the timeline file, of which those that Parley makes no use of are passed
  /// on. What is quoted goes into `note`, which Zotero keeps
  /// and pandoc's annotated styles print; `custom`, which says where the timeline's own copy of a
  /// text is, is of no use to others and left out.
  public func writeCSLJSON(to writer: inout JSONWriter) {
    writer.array { writer in
      for source in sources { source.writeCSLJSON(to: &writer, annotation: annotation) }
    }
  }
}

extension Source {
  fileprivate func writeCSLJSON(to writer: inout JSONWriter, annotation: String?) {
    writer.object { writer in
      writer.member("id", id.text)
      // An item must have a type; a document is one of which nothing else is known.
      writer.member("type", type ?? "document")
      writer.member("title", title)
      writer.given("title-short", shortTitle)
      if !authors.isEmpty {
        writer.key("author")
        writer.array { writer in
          for author in authors { author.writeCSLJSON(to: &writer) }
        }
      }
      if let issued {
        writer.key("issued")
        issued.writeCSLJSON(to: &writer)
      } else if let issuedWords {
        writer.key("issued")
        writer.object { $0.member("literal", issuedWords) }
      }
      writer.given("container-title", containerTitle)
      writer.given("publisher", publisher)
      writer.given("URL", url == addressOfDOI ? nil : url)
      writer.given("DOI", doi)
      writer.given("language", language)
      writer.given("genre", genre)
      // A label keeps processors that read "variable: value" in notes from taking it for one.
      let parts = [
        annotation.map { "Cited: \($0)." }, isTranslated == true ? "Translated." : nil, note,
      ].compactMap { $0 }
      writer.given("note", parts.isEmpty ? nil : parts.joined(separator: " "))
      for variable in otherVariables {
        writer.key(variable.name)
        variable.write(to: &writer)
      }
    }
  }
}

extension SourceAuthor {
  fileprivate func writeCSLJSON(to writer: inout JSONWriter) {
    writer.object { writer in
      guard given != nil || hasOtherParts else { return writer.member("literal", family) }
      writer.member("family", family)
      writer.given("given", given)
      writer.given("dropping-particle", droppingParticle)
      writer.given("non-dropping-particle", nonDroppingParticle)
      writer.given("suffix", suffix)
      if hasCommaBeforeSuffix { writer.member("comma-suffix", true) }
    }
  }
}

extension JSONWriter {
  /// Writes a member where there is a value: the schema has no nulls.
  fileprivate mutating func given(_ key: String, _ value: String?) {
    if let value { member(key, value) }
  }
}

// MARK: - Dates

extension EDTFDate {
  /// Writes a CSL date: in parts, with `season` and `circa`, or in English what these cannot say.
  fileprivate func writeCSLJSON(to writer: inout JSONWriter) {
    writer.object { writer in
      guard let dates = datesOfCSL else {
        writer.member("literal", formatted(.long))
        return
      }
      writer.key("date-parts")
      writer.array { writer in
        for date in dates {
          writer.array { writer in
            for part in [date.year, date.month, date.day] {
              if let part { writer.integer(part) }
            }
          }
        }
      }
      if dates.count == 1, let season = dates[0].season {
        // EDTF counts seasons from 21, CSL from 1.
        writer.member("season", season.rawValue - 20)
      }
      if dates.contains(where: { !$0.qualification.isEmpty }) { writer.member("circa", true) }
    }
  }

  /// The date, or both ends of the interval, where CSL has a form for them.
  private var datesOfCSL: [PartialDate]? {
    let dates: [PartialDate]
    switch value {
    case .date(let date): dates = [date]
    case .interval(.date(let start), .date(let end)):
      // A season has no place beside parts for two dates.
      guard start.season == nil, end.season == nil else { return nil }
      dates = [start, end]
    case .interval, .allOf, .oneOf: return nil
    }
    return dates.contains { $0.unspecified != nil } ? nil : dates
  }
}
