import Timeline

/// A timeline with each thing that a citation can have to say, and texts that are signs of each
/// style.
enum CitedTimeline {
  static func chronology() throws -> Chronology {
    Chronology(try TimelineLoader.load(bytes: Array(text.utf8), file: "t.json").timeline)
  }

  static let text = #"""
    { "version": 1, "title": "Talks at the lake",
      "places": [{"id": "villa", "name": "Villa Rosa"}],
      "people": [
        {"id": "orlov", "name": "Viktor Orlóv"}, {"id": "berg", "name": "Anna Berg"},
        {"id": "rtl", "name": "\u202eסרג׳יי\u001b[31m"}],
      "sources": [
        {"id": "gazette", "type": "article-newspaper", "title": "A long day at the lake",
          "title-short": "Gazette", "author": [{"family": "Lind", "given": "Eva"},
            {"family": "Hoop Scheffer", "given": "Jaap", "dropping-particle": "de"},
            {"literal": "Lake Press"}],
          "issued": {"date-parts": [[2022, 1, 11]]}, "container-title": "Gazette Online",
          "publisher": "The Gazette", "URL": "https://gazette.example/lake?day=10&part=2",
          "language": "en-GB"},
        {"id": "bare", "title": "No progress"},
        {"id": "agency", "type": "webpage", "title": "Talks", "author": [{"literal": "APX"}],
          "issued": {"edtf": "2022-01-11/2022-01-12~"}, "publisher": "APX", "language": "fr",
          "note": "Read in a reprint.", "custom": {"text": "agency.txt", "translated": true}},
        {"id": "a b,{c}%", "type": "book",
          "title": "50% [off](javascript:alert(1)) <b>R&D</b> *a* `c` {\\it $1^2~#|\n# no heading",
          "author": [{"family": "Smith, Sons", "given": "Ann and Bo"}, {"literal": "others"}],
          "issued": {"edtf": "{2021,2022-01}"}, "publisher": "1. {unbalanced\\",
          "URL": "https://x.example/`a`(b)_{c}\\|<d>&lt=1\u202e"},
        {"id": "script", "title": "- runs", "issued": {"date-parts": [[2021]], "season": 4},
          "URL": "javascript:alert(1)", "language": "x-lake"},
        {"id": "letters", "type": "article-journal", "title": "Letters", "genre": "letter",
          "author": [
            {"family": "King", "given": "Martin", "suffix": "Jr.", "comma-suffix": 1},
            {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
            {"family": "Ormesson", "given": "Jean", "dropping-particle": "d’"},
            {"family": "Assad", "given": "Bashar", "non-dropping-particle": "al-"},
            {"family": "Gaulle", "non-dropping-particle": "de"},
            {"family": "and", "given": "Ann, and Bo", "suffix": "III, Sir"}],
          "issued": {"literal": "Spring 1920"}, "container-title": "Journal of Letters",
          "DOI": "https://doi.org/10.1002/(SICI)1_2<3::AID>{4}", "volume": 12, "issue": "3/4",
          "page": "17-19", "page-first": 1.5, "accessed": {"date-parts": [[2022, 2, 1]]},
          "publisher-place": "Genève", "ISSN": "1234-5678", "abstract": null,
          "editor": [{"family": "Bo", "given": "Li", "static-ordering": true}],
          "categories": ["a", "b"]},
        {"id": "LETTERS", "title": "Letters again", "issued": {"raw": "n.d."},
          "DOI": "10.1/x", "URL": "https://journal.example/x"},
        {"id": "Letters", "title": "Still more letters"}],
      "events": [
        {"id": "council", "name": "The council", "place": "villa", "when": {"edtf": "2022-01-12?"},
          "sources": ["gazette", "bare", "gazette"]},
        {"id": "gazette", "name": "1. An event\n- of a source's id", "when": {"edtf": "2022"},
          "sources": ["script"]},
        {"id": "post", "name": "The post comes", "when": {"edtf": "1920"},
          "sources": ["letters", "LETTERS", "Letters"]},
        {"id": "rumour", "name": "Troops move", "when": {"edtf": "2022-01-12~"}}],
      "statements": [
        {"id": "guarantees", "speaker": "orlov", "when": {"edtf": "2022-01-10"}, "reports": [
          {"id": "g-paraphrase", "source": "bare", "quotationType": "indirect",
            "text": "The east asks for written guarantees.", "attribution": "Orlóv",
            "language": "ru"},
          {"id": "g-direct", "source": "gazette", "quotationType": "direct",
            "text": "We need “ironclad” guarantees", "attribution": "the \"deputy\" minister",
            "language": "en", "selector": {"exact": "We need “ironclad” guarantees",
              "start": 5, "end": 34}},
          {"id": "g-mixed", "source": "agency", "quotationType": "mixed",
            "text": "wants them “in writing” and soon", "attribution": "he",
            "via": "an interpreter",
            "language": "fr-FR", "relation": {"type": "translationOf", "report": "g-direct"},
            "selector": {"exact": "par écrit", "start": 7, "end": 16}},
          {"id": "g-translated", "source": "script", "quotationType": "direct", "text": "Guarantees",
            "language": "en", "relation": {"type": "translationOf", "report": "g-direct"}}]},
        {"id": "spring", "speaker": "berg", "when": {"edtf": "[2022-02,2022-03~]"}, "reports": [
          {"id": "s-agency", "source": "agency", "quotationType": "direct", "text": "In spring",
            "attribution": "a minister"},
          {"id": "s-gazette", "source": "gazette", "quotationType": "indirect",
            "text": "She writes in spring.",
            "attribution": "a minister"},
          {"id": "s-bare", "source": "bare", "quotationType": "indirect",
            "text": "- She *writes*."}]},
        {"id": "hostile", "speaker": "rtl", "when": {"edtf": "2022-01-10"}, "reports": [
          {"id": "h-direct", "source": "a b,{c}%", "quotationType": "direct",
            "text": "“Said” \"I\"\r\n\r\n> # (\"we\") [x](javascript:y) שלום\u2028\\end{document}",
            "attribution": "a ” (Berg, 1 May 2022) “ man\u0000"},
          {"id": "h-indirect", "source": "script", "quotationType": "indirect",
            "text": "2) \tno\u001b]0;list\u0007"}]}],
      "assertions": [
        {"subject": "berg", "property": "office", "value": "Minister", "source": "bare"},
        {"subject": "berg", "property": "date", "value": "1 May", "source": "agency"},
        {"subject": "berg", "property": "office", "value": "Old minister", "source": "agency",
          "rank": "deprecated"},
        {"subject": "berg", "property": "office", "value": "Sinister", "source": "gazette",
          "rank": "deprecated"},
        {"subject": "berg", "property": "office", "value": "Minister of Spring",
          "source": "agency"},
        {"subject": "orlov", "property": "office", "value": "Envoy", "source": "agency",
          "rank": "preferred"},
        {"subject": "council", "property": "office", "value": "Chair", "source": "gazette"}] }
    """#
}
