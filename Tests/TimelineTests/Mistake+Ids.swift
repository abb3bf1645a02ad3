extension Mistake {
  /// Ids that nothing has, or several things.
  static let ids: [Mistake] = [
    Mistake(
      #""speaker": "grushko""#,
      #""speaker": "gruschko""#,
      "13:44: error: no person has the id “gruschko”; did you mean “grushko”? "
        + "(statements[0].speaker)"),
    Mistake(
      #""event": "nrc""#,
      #""event": "summit""#,
      "13:64: error: no event has the id “summit” (statements[0].event)"),
    Mistake(
      #""track": "brussels", "place": "hq""#,
      #""track": "Brussels", "place": """#,
      "9:56: error: no track has the id “Brussels”; did you mean “brussels”? (events[0].track)",
      "9:77: error: no place has the id “” (events[0].place)"),
    Mistake(
      #""delegation": "russia""#,
      #""delegation": "rusia""#,
      "5:75: error: no delegation has the id “rusia”; did you mean “russia”? "
        + "(people[0].delegation)"),
    Mistake(
      #""participants": ["grushko"], "sources": ["efe"]"#,
      #""participants": ["grushko", "nobody"], "sources": ["ef"]"#,
      "12:33: error: no person has the id “nobody” (events[0].participants[1])",
      "12:56: error: no source has the id “ef”; did you mean “efe”? (events[0].sources[0])"),
    Mistake(
      #""source": "efe", "quotationType": "direct""#,
      #""source": "reuters", "quotationType": "direct""#,
      "16:30: error: no source has the id “reuters” (statements[0].reports[0].source)"),
    Mistake(
      #"{"id": "hq", "name": "NATO headquarters"}"#,
      #"{"id": "hq", "name": "NATO headquarters"}, {"id": "hq", "name": "NATO headquarters"}"#,
      "3:64: error: another place has the id “hq”, at t.json:3:21 (places[1].id)"),
    Mistake(
      #""id": "r2""#,
      #""id": "r1""#,
      "18:14: error: another report has the id “r1”, at t.json:16:14 "
        + "(statements[0].reports[1].id)"),
    Mistake(
      #""subject": "grushko""#,
      #""subject": "grushka""#,
      "20:30: error: no person, event or statement has the id “grushka”; did you mean "
        + "“grushko”? (assertions[0].subject)"),
    Mistake(
      #""source": "efe", "rank": "normal"}"#,
      ##""source": "efe", "rank": "preferred"},{"subject": "grushko", "property": "office", "value": "Minister", "source": "efe", "rank": "preferred"}"##,
      "21:134: error: “Minister” cannot be the preferred office of “grushko”: “Deputy minister” is, "
        + "at t.json:21:30 (assertions[1].rank)"),
    Mistake(
      #""subject": "grushko""#,
      #""subject": "efe""#,
      "20:30: error: no person, event or statement has the id “efe” (assertions[0].subject)"),
    Mistake(
      #""id": "nrc""#,
      #""id": "grushko""#,
      "13:64: error: no event has the id “nrc” (statements[0].event)",
      "20:30: error: “grushko” is the id of a person and of an event (assertions[0].subject)"),
    Mistake(
      #""speaker": "grushko""#,
      #""speaker": "a name of more than sixty letters, which nobody who writes a file by "#
        + #"hand would use""#,
      "13:44: error: no person has the id “a name of more than sixty letters, which nobody "
        + "who writes a…” (statements[0].speaker)"),
    Mistake(
      #""name": "Council""#,
      #""name": "Council", "partOf": "nrc""#,
      "9:57: error: the event is a part of itself: “nrc” → “nrc” (events[0].partOf)"),
  ]

  /// What must hold among reports and among events.
  static let relations: [Mistake] = [
    Mistake(
      #""report": "r1""#,
      #""report": "r9""#,
      "19:56: error: no report has the id “r9”; did you mean “r1”? "
        + "(statements[0].reports[1].relation.report)"),
    Mistake(
      #""report": "r1""#,
      #""report": "r2""#,
      "19:56: error: the report descends from itself: “r2” → “r2” "
        + "(statements[0].reports[1].relation.report)"),
    Mistake(
      #""report": "r1"}}]}]"#,
      #""report": "r3"}}]}, {"id": "ban", "speaker": "grushko", "when": {"edtf": "2022"}, "#
        + #""reports": [{"id": "r3", "source": "efe", "quotationType": "mixed", "text": "“No”, "#
        + #"he said"}]}]"#,
      "19:56: error: the report “r3” belongs to another statement, “ban” "
        + "(statements[0].reports[1].relation.report)"),
    Mistake(
      #""text": "No veto","#,
      #""text": "No veto", "relation": {"type": "exactOf", "report": "r2"},"#,
      "16:125: error: the report descends from itself: “r1” → “r2” → “r1” "
        + "(statements[0].reports[0].relation.report)"),
    Mistake(
      #""events": ["#,
      #""events": [{"id": "a", "name": "A", "when": {"edtf": "2022"}, "partOf": "b"}, "#
        + #"{"id": "b", "name": "B", "when": {"edtf": "2022"}, "partOf": "c"}, {"id": "c", "#
        + #""name": "C", "when": {"edtf": "2022"}, "partOf": "a"}, {"id": "d", "name": "D", "#
        + #""when": {"edtf": "2022"}, "partOf": "a"}, "#,
      "9:75: error: the event is a part of itself: “a” → “b” → “c” → “a” (events[0].partOf)"),
    Mistake(
      #""statements": ["#,
      #""statements": [{"id": "x", "speaker": "grushko", "when": {"edtf": "2022"}, "#
        + #""reports": []}, "#,
      "13:89: error: a statement needs at least one report (statements[0].reports)"),
    Mistake(
      #""statements": ["#,
      #""statements": [{"id": "x", "speaker": "grushko", "when": {"edtf": "2022"}, "#
        + #""reports": {}}, "#,
      "13:89: error: expected an array, found an object (statements[0].reports)"),
  ]

  /// What can be shown, but is doubtful.
  static let warnings: [Mistake] = [
    Mistake(
      #""exact": "No veto""#,
      #""exact": "No Veto""#,
      "16:72: warning: the direct report’s text “No veto” differs from “exact”, “No Veto” "
        + "(statements[0].reports[0].text)"),
    Mistake(
      #""text": "No veto",\#n        "selector": {"prefix": "said: ", "exact": "No veto", "#
        + #""start": 10, "end": 17}"#,
      #""text": "“No veto”""#,
      "16:72: warning: the direct report’s text has quotation marks of its own around it: "
        + "““No veto”” (statements[0].reports[0].text)"),
    Mistake(
      #"{"edtf": "2022-01-12", "text": "Wednesday"}"#,
      #"{"edtf": "2022-01-13", "text": "Wednesday"}"#,
      "14:22: warning: the statement’s date “2022-01-13” is outside that of its event "
        + "“nrc”, “2022-01-12” (statements[0].when.edtf)"),
    Mistake(
      #"{"edtf": "2022-01-12", "text": "Wednesday"}"#,
      #"{"edtf": "2022-01~", "text": "Wednesday"}"#),
    Mistake(
      #""place": "hq""#,
      #""place": null"#,
      "3:21: warning: nothing refers to the place “hq” (places[0].id)"),
    Mistake(
      #""name": "Alexander Grushko", "delegation": "russia"}"#,
      #""name": "Alexander Grushko", "delegation": "russia"}, {"id": "x", "name": "X"}"#,
      "5:93: warning: nothing refers to the person “x” (people[1].id)"),
    Mistake(
      #""sources": [{"#,
      #""sources": [{"id": "rt", "title": "None"}, {"#,
      "6:22: warning: nothing refers to the source “rt” (sources[0].id)"),
  ]
}
