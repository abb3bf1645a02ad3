extension Mistake {
  /// Values of another type, keys that are unknown or come twice.
  static let shape: [Mistake] = [
    Mistake(
      #""version": 1"#,
      #""version": 2"#,
      "1:14: error: version 2 is not known: this program reads version 1 (version)"),
    Mistake(
      #""version": 1"#,
      #""version": "1""#,
      "1:14: error: expected a whole number, found the string “1” (version)"),
    Mistake(
      #""version": 1"#,
      #""version": 1.5"#,
      "1:14: error: version 1.5 is not known: this program reads version 1 (version)"),
    Mistake(
      #""version": 1"#,
      #""version": null"#,
      "1:14: error: expected a whole number, found null (version)"),
    Mistake(
      #""title": "Talks""#,
      #""title": ["Talks"]"#,
      "1:26: error: expected a string, found an array (title)"),
    Mistake(
      #""tracks": [{"id": "brussels", "name": "Brussels"}]"#,
      #""tracks": {"id": "brussels"}"#,
      "2:13: error: expected an array, found an object (tracks)"),
    Mistake(
      #"[{"id": "hq", "name": "NATO headquarters"}]"#,
      #"[{"id": "hq", "name": "NATO headquarters"}, "hq2"]"#,
      "3:57: error: expected an object, found the string “hq2” (places[1])"),
    Mistake(
      #""timeZone""#,
      #""timezone""#,
      "1:35: error: a timeline file has no key “timezone”; did you mean “timeZone”? (timezone)"),
    Mistake(
      #""speaker": "grushko""#,
      #""speeker": "grushko""#,
      "13:18: error: a statement needs the key “speaker” (statements[0])",
      "13:33: error: a statement has no key “speeker”; did you mean “speaker”? "
        + "(statements[0].speeker)"),
    Mistake(
      #""translated": true"#,
      #""translated": "yes", "free": [1]"#),
    Mistake(
      #""property""#,
      #""weather": null, "property""#,
      "20:41: error: an assertion has no key “weather” (assertions[0].weather)"),
    Mistake(
      #""name": "Council""#,
      #""name": "Council", "name": "Council""#,
      "9:47: error: the key “name” comes twice, first at t.json:9:28 (events[0].name)"),
    Mistake(
      #""topics": ["deterrence"]"#,
      #""topics": "deterrence""#,
      "14:68: error: expected an array, found the string “deterrence” (statements[0].topics)"),
    Mistake(
      #""topics": ["deterrence"]"#,
      #""topics": [12, null, ""]"#,
      "14:69: error: expected a string, found the number 12 (statements[0].topics[0])",
      "14:73: error: expected a string, found null (statements[0].topics[1])",
      "14:79: error: the text is empty (statements[0].topics[2])"),
    Mistake(
      #""custom": {"text": "001.txt", "translated": true}"#,
      #""custom": "001.txt""#,
      "8:15: error: expected an object, found the string “001.txt” (sources[0].custom)"),
    Mistake(
      #""translated": true"#,
      #""translated": true, "a": {"b c": 1, "b c": {"d": [1]}}"#,
      "8:71: error: the key “b c” comes twice, first at t.json:8:61 "
        + "(sources[0].custom.a[\"b c\"])"),
    Mistake(
      #""events": ["#,
      #""events": [null, "#,
      "9:14: error: expected an object, found null (events[0])"),
  ]

  /// Keys that are not there.
  static let requiredKeys: [Mistake] = [
    Mistake(
      #""version": 1, "#,
      "",
      "1:1: error: a timeline file needs the key “version”"),
    Mistake(
      #""title": "Talks", "#,
      "",
      "1:1: error: a timeline file needs the key “title”"),
    Mistake(
      #"{"id": "hq", "name""#,
      #"{"name""#,
      "3:14: error: a place needs the key “id” (places[0])",
      "9:77: error: no place has the id “hq” (events[0].place)"),
    Mistake(
      #", "name": "NATO headquarters""#,
      "",
      "3:14: error: a place needs the key “name” (places[0])"),
    Mistake(
      #""title": "No yielding","#,
      "",
      "6:15: error: a source needs the key “title” (sources[0])"),
    Mistake(
      #""when": {"edtf": "2022-01-12"},"#,
      "",
      "9:14: error: an event needs the key “when” (events[0])"),
    Mistake(
      #"{"edtf": "2022-01-12", "text": "Wednesday"}"#,
      #"{"text": "Wednesday"}"#,
      "14:13: error: a date (“when”) needs the key “edtf” (statements[0].when)"),
    Mistake(
      #""speaker": "grushko", "#,
      "",
      "13:18: error: a statement needs the key “speaker” (statements[0])"),
    Mistake(
      #""speaker": "grushko""#,
      #""speaker": null"#,
      "13:44: error: expected a string, found null (statements[0].speaker)"),
    Mistake(
      #""id": "r1", "source": "efe", "quotationType": "direct", "text": "No veto""#,
      #""attribution": "he""#,
      "16:7: error: a report needs the key “id” (statements[0].reports[0])",
      "16:7: error: a report needs the key “source” (statements[0].reports[0])",
      "16:7: error: a report needs the key “quotationType” (statements[0].reports[0])",
      "16:7: error: a report needs the key “text” (statements[0].reports[0])",
      "19:56: error: no report has the id “r1” (statements[0].reports[1].relation.report)"),
    Mistake(
      #""type": "paraphraseOf", "#,
      "",
      "19:21: error: a relation needs the key “type” (statements[0].reports[1].relation)"),
    Mistake(
      #""subject": "grushko", "property": "office", "value": "Deputy minister","#,
      #""reason": "none","#,
      "20:18: error: an assertion needs the key “subject” (assertions[0])",
      "20:18: error: an assertion needs the key “property” (assertions[0])",
      "20:18: error: an assertion needs the key “value” (assertions[0])"),
  ]

  /// Texts that are empty, or none of those allowed.
  static let texts: [Mistake] = [
    Mistake(
      #""title": "Talks""#,
      #""title": """#,
      "1:26: error: the text is empty (title)"),
    Mistake(
      #""name": "Russia""#,
      #""name": "   ""#,
      "4:44: error: the text is empty (delegations[0].name)"),
    Mistake(
      #""id": "veto""#,
      #""id": """#,
      "13:25: error: the text is empty (statements[0].id)"),
    Mistake(
      #""text": "He refused""#,
      #""text": """#,
      "18:74: error: the text is empty (statements[0].reports[1].text)"),
    Mistake(
      #""quotationType": "indirect""#,
      #""quotationType": "inderect""#,
      "18:54: error: “inderect” is not allowed here; did you mean “indirect”? "
        + "(statements[0].reports[1].quotationType)"),
    Mistake(
      #""quotationType": "indirect""#,
      #""quotationType": "verbatim""#,
      "18:54: error: “verbatim” is not allowed here; allowed: direct, indirect, mixed "
        + "(statements[0].reports[1].quotationType)"),
    Mistake(
      #""rank": "normal""#,
      #""rank": "Normal""#,
      "21:30: error: “Normal” is not allowed here; did you mean “normal”? (assertions[0].rank)"),
    Mistake(
      #""type": "article-newspaper""#,
      #""type": "article-newpaper""#,
      "6:37: error: “article-newpaper” is not allowed here; did you mean "
        + "“article-newspaper”? (sources[0].type)"),
    Mistake(
      #""type": "paraphraseOf""#,
      #""type": "paraphrase_of""#,
      "19:30: error: “paraphrase_of” is not allowed here; did you mean “paraphraseOf”? "
        + "(statements[0].reports[1].relation.type)"),
    Mistake(
      #""speaker": "grushko""#,
      #""speaker": "gr\u001b[31mshko\u009b\u202e""#,
      "13:44: error: no person has the id “gr␛[31mshko⟨U+009B⟩⟨U+202E⟩” (statements[0].speaker)"),
  ]
}
