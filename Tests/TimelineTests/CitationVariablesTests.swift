import Foundation
import JSONText
import Testing
import Timeline

/// A source with every part of names, a date in words, a DOI and variables that are only passed on.
@Suite struct CitationVariablesTests {
  private let chronology: Chronology

  init() throws { chronology = try CitedTimeline.chronology() }

  private func citation(_ id: String) throws -> Citation {
    Citation(try #require(chronology.source(Identifier(id))))
  }

  private func cslJSON(_ id: String) throws -> String {
    var writer = JSONWriter(style: .pretty)
    try citation(id).writeCSLJSON(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("as CSL-JSON, in which nothing is lost") func item() throws {
    let items = try #require(
      try JSONSerialization.jsonObject(with: Data(try cslJSON("letters").utf8))
        as? [[String: Any]])
    let data = try JSONSerialization.data(
      withJSONObject: try #require(items.first), options: [.sortedKeys, .withoutEscapingSlashes])
    #expect(
      String(decoding: data, as: UTF8.self) == #"""
        {"accessed":{"date-parts":[[2022,2,1]]},"author":[\#
        {"comma-suffix":true,"family":"King","given":"Martin","suffix":"Jr."},\#
        {"family":"Gogh","given":"Vincent","non-dropping-particle":"van"},\#
        {"dropping-particle":"d’","family":"Ormesson","given":"Jean"},\#
        {"family":"Assad","given":"Bashar","non-dropping-particle":"al-"},\#
        {"family":"Gaulle","non-dropping-particle":"de"},\#
        {"family":"and","given":"Ann, and Bo","suffix":"III, Sir"}],\#
        "categories":["a","b"],"container-title":"Journal of Letters",\#
        "DOI":"10.1002/(SICI)1_2<3::AID>{4}",\#
        "editor":[{"family":"Bo","given":"Li","static-ordering":true}],"genre":"letter",\#
        "id":"letters","ISSN":"1234-5678","issue":"3/4","issued":{"literal":"Spring 1920"},\#
        "page":"17-19","page-first":"1.5","publisher-place":"Genève","title":"Letters",\#
        "type":"article-journal","volume":12}
        """#)
    let other = try cslJSON("LETTERS")
    #expect(other.contains(#""URL": "https://journal.example/x""#))
    #expect(other.contains(#""DOI": "10.1/x""#), "beside an address of its own, too")
  }

  @Test("as BibTeX, which has fields for some") func entry() throws {
    #expect(
      try citation("letters").bibTeX.joined(separator: "\n") == """
        @article{letters,
          author = {King, Jr., Martin and van Gogh, Vincent and d’Ormesson, Jean and al-Assad, \
        Bashar and de Gaulle and {and}, {III, Sir}, {Ann, and Bo}},
          editor = {Bo, Li},
          title = {{Letters}},
          journal = {Journal of Letters},
          volume = {12},
          number = {3/4},
          pages = {17-19},
          address = {Genève},
          issn = {1234-5678},
          doi = {10.1002/(SICI)1_2<3::AID>%7B4%7D},
          urldate = {2022-02-01},
          note = {Issued Spring 1920.},
        }
        """)
  }
}
