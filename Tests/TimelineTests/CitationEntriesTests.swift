import EDTF
import Foundation
import JSONText
import Testing
import Timeline

/// Citations for reference managers: CSL-JSON and BibTeX.
@Suite struct CitationEntriesTests {
  private let chronology: Chronology

  init() throws { chronology = try CitedTimeline.chronology() }

  private func citation(_ id: String) throws -> Citation {
    let target = try #require(CitationTarget(id: id, in: chronology))
    return try #require(target.citation(in: chronology))
  }

  private func cslJSON(of citation: Citation) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    citation.writeCSLJSON(to: &writer)
    writer.endLine()
    return writer.bytes
  }

  private func json(_ id: String) throws -> String {
    String(decoding: cslJSON(of: try citation(id)), as: UTF8.self)
  }

  private static let everyID = [
    "guarantees", "g-paraphrase", "g-mixed", "g-translated", "spring", "s-gazette", "s-bare",
    "hostile", "h-indirect", "council", "gazette", "rumour", "source:gazette", "bare", "agency",
    "a b,{c}%", "script", "post", "letters", "LETTERS",
  ]

  // MARK: - CSL-JSON

  @Test func itemOfAQuotation() throws {
    #expect(
      try json("g-mixed") == """
        [
          {
            "id": "agency",
            "type": "webpage",
            "title": "Talks",
            "author": [
              {
                "literal": "APX"
              }
            ],
            "issued": {
              "date-parts": [
                [
                  2022,
                  1,
                  11
                ],
                [
                  2022,
                  1,
                  12
                ]
              ],
              "circa": true
            },
            "publisher": "APX",
            "language": "fr",
            "note": "Cited: wants them “in writing” and soon (partly verbatim; Viktor Orlóv, \
        Envoy, Monday 10 January 2022, via an interpreter; code points 7–16 of agency.txt). \
        Translated. Read in a reprint."
          }
        ]

        """)
  }

  @Test func itemsOfAnEvent() throws {
    #expect(
      try json("council") == """
        [
          {
            "id": "gazette",
            "type": "article-newspaper",
            "title": "A long day at the lake",
            "title-short": "Gazette",
            "author": [
              {
                "family": "Lind",
                "given": "Eva"
              },
              {
                "family": "Hoop Scheffer",
                "given": "Jaap",
                "dropping-particle": "de"
              },
              {
                "literal": "Lake Press"
              }
            ],
            "issued": {
              "date-parts": [
                [
                  2022,
                  1,
                  11
                ]
              ]
            },
            "container-title": "Gazette Online",
            "publisher": "The Gazette",
            "URL": "https://gazette.example/lake?day=10&part=2",
            "language": "en-GB"
          },
          {
            "id": "bare",
            "type": "document",
            "title": "No progress"
          }
        ]

        """)
  }

  @Test func noItemsWithoutSources() throws {
    #expect(try json("rumour") == "[]\n")
  }

  @Test(
    "an item has what the schema of CSL 1.0.2 asks for, and nothing else", arguments: everyID)
  func schema(_ id: String) throws {
    let texts: Set<String> = [
      "id", "type", "title", "title-short", "container-title", "publisher", "URL", "DOI",
      "language", "genre", "note",
    ]
    let others: Set<String> = [
      "volume", "issue", "page", "page-first", "accessed", "publisher-place", "ISSN", "editor",
      "categories",
    ]
    let parts: Set<String> = [
      "family", "given", "literal", "dropping-particle", "non-dropping-particle", "suffix",
      "comma-suffix",
    ]
    let items = try #require(
      try JSONSerialization.jsonObject(with: Data(cslJSON(of: try citation(id))))
        as? [[String: Any]])
    for item in items {
      #expect(item["id"] is String && item["type"] is String, "required are id and type")
      for (key, value) in item where !others.contains(key) {
        switch key {
        case "author":
          let names = try #require(value as? [[String: Any]], "names are objects")
          #expect(names.allSatisfy { Set($0.keys).isSubset(of: parts) })
        case "issued":
          let date = try #require(value as? [String: Any])
          #expect(
            Set(date.keys).isSubset(of: ["date-parts", "season", "circa", "literal"]))
          #expect((date["date-parts"] == nil) != (date["literal"] == nil))
        default: #expect(texts.contains(key) && value is String, "“\(key)” must be a text")
        }
      }
    }
  }

  @Test("a timeline takes the items as the sources that they were", arguments: everyID)
  func backAgain(_ id: String) throws {
    let citation = try citation(id)
    let text =
      #"{"version": 1, "title": "T", "sources": "#
      + String(
        decoding: cslJSON(of: citation), as: UTF8.self) + "}"
    let sources = try TimelineLoader.load(bytes: Array(text.utf8), file: "t.json").timeline.sources
    #expect(sources.map(\.id) == citation.sources.map(\.id))
    for (source, cited) in zip(sources, citation.sources) {
      #expect(source.title == cited.title && source.shortTitle == cited.shortTitle)
      #expect(source.type == cited.type ?? "document")
      #expect(source.authors == cited.authors)
      #expect(source.publisher == cited.publisher)
      #expect(source.containerTitle == cited.containerTitle)
      #expect(source.url == cited.url && source.language == cited.language)
      if cited.issued == nil { #expect(source.issuedWords == cited.issuedWords) }
      #expect(source.doi == cited.doi)
      #expect(source.genre == cited.genre && source.otherVariables == cited.otherVariables)
    }
  }

  @Test(
    "a date is in parts where CSL has them for it, else in English",
    arguments: [
      ("2022", #"{"date-parts":[[2022]]}"#, #"date = {2022} year = {2022}"#),
      ("2022-01", #"{"date-parts":[[2022,1]]}"#, "date = {2022-01} year = {2022} month = jan"),
      (
        "2022-12-31", #"{"date-parts":[[2022,12,31]]}"#,
        "date = {2022-12-31} year = {2022} month = dec day = {31}"
      ),
      (
        "2022-01-12~", #"{"circa":true,"date-parts":[[2022,1,12]]}"#,
        "date = {2022-01-12~} year = {2022} month = jan day = {12}"
      ),
      ("2022?", #"{"circa":true,"date-parts":[[2022]]}"#, "date = {2022?} year = {2022}"),
      (
        "2022-21", #"{"date-parts":[[2022]],"season":1}"#, "date = {2022-21} year = {2022}"
      ),
      (
        "2021-12/2022-01", #"{"date-parts":[[2021,12],[2022,1]]}"#, "date = {2021-12/2022-01}"
      ),
      (
        "2022-01-09/2022-01-10", #"{"date-parts":[[2022,1,9],[2022,1,10]]}"#,
        "date = {2022-01-09/2022-01-10} year = {2022} month = jan"
      ),
      (
        "2022-01/..", #"{"literal":"from January 2022 on"}"#,
        "date = {2022-01/..} year = {2022} month = jan"
      ),
      (
        "2022-01-XX", #"{"literal":"some day in January 2022"}"#,
        "date = {2022-01-XX} year = {2022} month = jan"
      ),
      ("202X", #"{"literal":"the 2020s"}"#, "date = {202X}"),
      (
        "[2021,2022]", #"{"literal":"2021 or 2022"}"#, "note = {Issued 2021 or 2022.}"
      ),
      (
        "2022-01-12T10:00:00Z", #"{"date-parts":[[2022,1,12]]}"#,
        "date = {2022-01-12T10:00:00Z} year = {2022} month = jan day = {12}"
      ),
    ])
  func dates(_ edtf: String, _ csl: String, _ bibTeX: String) throws {
    var source = Source(id: "s", title: "T")
    source.issued = try EDTFDate(edtf)
    let items = try #require(
      try JSONSerialization.jsonObject(with: Data(cslJSON(of: Citation(source))))
        as? [[String: Any]])
    let issued = try #require(items.first?["issued"])
    let data = try JSONSerialization.data(withJSONObject: issued, options: .sortedKeys)
    #expect(String(decoding: data, as: UTF8.self) == csl)
    let fields = Citation(source).bibTeX.dropFirst(2).dropLast()
      .map { $0.dropFirst(2).dropLast() }.joined(separator: " ")
    #expect(fields == bibTeX)
  }

  // MARK: - BibTeX

  @Test func entryOfAQuotation() throws {
    #expect(
      try citation("guarantees").bibTeX.joined(separator: "\n") == """
        @article{gazette,
          author = {Lind, Eva and de {Hoop Scheffer}, Jaap and {Lake Press}},
          title = {{A long day at the lake}},
          shorttitle = {Gazette},
          journal = {Gazette Online},
          publisher = {The Gazette},
          date = {2022-01-11},
          year = {2022},
          month = jan,
          day = {11},
          url = {https://gazette.example/lake?day=10&part=2},
          language = {en-GB},
          note = {In English.},
          annote = {“We need ‘ironclad’ guarantees” (Viktor Orlóv, attributed as “the ‘deputy’ \
        minister”, Monday 10 January 2022)},
        }
        """)
  }

  @Test func entryOfATranslation() throws {
    #expect(
      try citation("g-mixed").bibTeX.joined(separator: "\n") == """
        @online{agency,
          author = {{APX}},
          title = {{Talks}},
          date = {2022-01-11/2022-01-12~},
          year = {2022},
          month = jan,
          language = {fr},
          note = {In French, translated. Read in a reprint.},
          annote = {wants them “in writing” and soon (partly verbatim; Viktor Orlóv, Envoy, Monday \
        10 January 2022, via an interpreter; code points 7–16 of agency.txt)},
        }
        """)
  }

  @Test func entryOfHostileTexts() throws {
    #expect(
      try citation("hostile").bibTeX.joined(separator: "\n") == ##"""
        @misc{a+20b+2C+7Bc+7D+25,
          author = {{Smith, Sons}, {Ann and Bo} and {others}},
          title = {{50\% [off](javascript:alert(1)) \textless{}b\textgreater{}R\&D\##
        \textless{}/b\textgreater{} *a* `c` \textbraceleft{}\textbackslash{}it \$1\##
        \textasciicircum{}2\textasciitilde{}\#\textbar{} \# no heading}},
          howpublished = {1. \textbraceleft{}unbalanced\textbackslash{}},
          url = {https://x.example/%60a%60%28b%29_%7Bc%7D%5C%7C%3Cd%3E&lt=1%E2%80%AE},
          note = {Issued 2021 and January 2022.},
          annote = {“‘Said’ ‘I’ \textgreater{} \# (‘we’) [x](javascript:y) שלום \##
        \textbackslash{}end\textbraceleft{}document\textbraceright{}” (\##u{202E}סרג׳יי\##
        \##u{1B}[31m, attributed as “a ’ (Berg, 1 May 2022) ‘ man\##u{0}”, Monday 10 January 2022)},
        }
        """##)
  }

  @Test("keys that differ only in case are one key to BibTeX")
  func keysOfOneOutput() throws {
    #expect(
      try citation("post").bibTeX.filter { $0.hasPrefix("@") }
        == ["@article{letters,", "@misc{LETTERS+2,", "@misc{Letters+3,"])
    #expect(try citation("LETTERS").bibTeX.first == "@misc{LETTERS,")
  }

  @Test func entriesOfAnEvent() throws {
    let lines = try citation("council").bibTeX
    #expect(lines.suffix(5) == ["}", "", "@misc{bare,", "  title = {{No progress}},", "}"])
    #expect(lines.first == "@article{gazette,")
  }

  @Test func noEntriesWithoutSources() throws {
    #expect(try citation("rumour").bibTeX == [])
  }

  @Test("BibTeX reads the entries, and TeX prints what the timeline says", arguments: everyID)
  func readBack(_ id: String) throws {
    let citation = try citation(id)
    let entries = try BibTeXReader.entries(of: citation.bibTeX.joined(separator: "\n"))
    #expect(entries.count == citation.sources.count)
    for (entry, source) in zip(entries, citation.sources) {
      func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
      #expect(entry.printed("title") == line(source.title))
      #expect(entry.printed("shorttitle") == source.shortTitle)
      #expect(entry.printed("language") == source.language)
      if let container = source.containerTitle { #expect(entry.printed("journal") == container) }
      for field in entry.fields where !["url", "date", "doi"].contains(field.name) {
        let printed = BibTeXReader.printed(field.value)
        #expect(!printed.contains("⚠"), "escape what TeX acts on in \(field.name)")
        #expect(
          field.value.split(whereSeparator: \.isNewline).count == 1,
          "\(field.name) must be one line")
      }
    }
  }

  @Test(
    "the kind of entry is one that has what it asks for",
    arguments: [
      ("article-newspaper", nil, "P", "article", ["journal"]),
      ("article-newspaper", "C", nil, "article", ["journal"]),
      ("article-journal", "C", "P", "article", ["journal", "publisher"]),
      ("article-newspaper", nil, nil, "misc", []),
      ("webpage", "C", "P", "online", ["organization"]), ("post", nil, nil, "online", []),
      ("book", nil, "P", "misc", ["howpublished"]), (nil, nil, nil, "misc", []),
    ] as [(String?, String?, String?, String, [String])])
  func kinds(
    _ type: String?, _ container: String?, _ publisher: String?, _ kind: String,
    _ fields: [String]
  ) throws {
    var source = Source(id: "s", title: "T")
    source.type = type
    source.containerTitle = container
    source.publisher = publisher
    let entry = try #require(
      try BibTeXReader.entries(of: Citation(source).bibTeX.joined(separator: "\n")).first)
    #expect(entry.type == kind)
    #expect(entry.fields.dropFirst().map(\.name) == fields)
  }

  @Test(
    "a key is one for each id, and of letters that every reader takes",
    arguments: [
      ("efe-12.Jan:a/b_c", "efe-12.Jan:a/b_c"), ("a b", "a+20b"), ("a+20b", "a+2B20b"),
      ("é", "+E9"), ("{}", "+7B+7D"), ("新聞", "+65B0+805E"), ("a\nb", "a+Ab"),
    ])
  func keys(_ id: String, _ key: String) {
    #expect(Citation(Source(id: Identifier(id), title: "T")).bibTeX.first == "@misc{\(key),")
  }
}
