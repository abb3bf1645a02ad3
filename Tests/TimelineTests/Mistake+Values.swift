extension Mistake {
  /// Dates and times.
  static let dates: [Mistake] = [
    Mistake(
      #""when": {"edtf": "2022-01-12"},"#,
      #""when": {"edtf": "2022-02-30"},"#,
      "10:22: error: “2022-02-30” is no EDTF date: there is no 30 February 2022; expected "
        + "a day that the month has (events[0].when.edtf)"),
    Mistake(
      #""when": {"edtf": "2022-01-12"},"#,
      #""when": {"edtf": "12 January"},"#,
      "10:22: error: “12 January” is no EDTF date: \" \" does not belong here; expected a "
        + "year of four digits, such as 2022 (events[0].when.edtf)"),
    Mistake(
      #""when": {"edtf": "2022-01-12"},"#,
      #""when": "2022-01-12","#,
      "10:13: error: expected an object, found the string “2022-01-12” (events[0].when)"),
    Mistake(
      #""start": "2022-01-12T10:00:00+01:00""#,
      #""start": "2022-01-12 10:00""#,
      "11:14: error: “2022-01-12 10:00” is no RFC 3339 time: \" \" does not belong here; "
        + "expected T and a clock time such as 10:00:00 (events[0].start)"),
    Mistake(
      #""end": "2022-01-12T14:00:00+01:00""#,
      #""end": "2022-01-12T14:00:00+06:00""#,
      "11:50: error: the end “2022-01-12T14:00:00+06:00” is before the start "
        + "“2022-01-12T10:00:00+01:00” (events[0].end)"),
    Mistake(
      "[[2022, 1, 12]]",
      "[[2022, 13, 1]]",
      "7:62: error: “2022-13-01” is no EDTF date: month 13 is not 01–12; expected a month, "
        + "01 to 12 (sources[0].issued.date-parts)"),
    Mistake(
      "[[2022, 1, 12]]",
      "[[2022, 2], [2022, 1]]",
      "7:62: error: “2022-02/2022-01” is no EDTF date: interval ends before it starts: 31 "
        + "January 2022 is before 1 February 2022; expected an interval such as "
        + "2022-01-09/2022-01-10 or 2022-01-09/.. (sources[0].issued.date-parts)"),
    Mistake(
      "[[2022, 1, 12]]",
      "[2022, 1, 12]",
      "7:62: error: expected one date or two of whole numbers, such as [[2022, 1, 12]] "
        + "(sources[0].issued.date-parts)"),
    Mistake(
      "[[2022, 1, 12]]",
      "[[2022, 1.5]]",
      "7:62: error: expected one date or two of whole numbers, such as [[2022, 1, 12]] "
        + "(sources[0].issued.date-parts)"),
    Mistake(
      #"{"date-parts": [[2022, 1, 12]]}"#,
      #""yesterday""#,
      "7:47: error: “yesterday” is no EDTF date: \"y\" does not belong here; expected a year "
        + "of four digits, such as 2022 (sources[0].issued)"),
    Mistake(
      #"{"date-parts": [[2022, 1, 12]]}"#,
      #"{"edtf": "2022-1-12"}"#,
      "7:56: error: “2022-1-12” is no EDTF date: \"-\" does not belong here; expected a "
        + "month of two digits, 01 to 12 (sources[0].issued.edtf)"),
    Mistake(
      #"{"date-parts": [[2022, 1, 12]]}"#,
      "2022",
      "7:47: error: expected a CSL date, found the number 2022 (sources[0].issued)"),
    Mistake(
      #"{"date-parts": [[2022, 1, 12]]}"#,
      #"{"dateparts": [[2022]], "circa": []}"#,
      "7:48: error: a CSL date has no key “dateparts”; did you mean “date-parts”? "
        + "(sources[0].issued.dateparts)",
      "7:80: error: expected a string, a number, true or false, found an array "
        + "(sources[0].issued.circa)"),
  ]

  /// CSL-JSON.
  static let bibliography: [Mistake] = [
    Mistake(
      #"[{"literal": "EFE"}]"#,
      #"[{"name": "EFE"}]"#,
      "7:16: error: a name needs one of “family”, “given” and “literal” (sources[0].author[0])",
      "7:17: error: a CSL name has no key “name” (sources[0].author[0].name)"),
    Mistake(
      #"[{"literal": "EFE"}]"#,
      #"["EFE"]"#,
      "7:16: error: expected an object, found the string “EFE” (sources[0].author[0])"),
    Mistake(
      #"[{"literal": "EFE"}]"#,
      #"{"literal": "EFE"}"#,
      "7:15: error: expected an array, found an object (sources[0].author)"),
    Mistake(
      #""title": "No yielding""#,
      #""title": "No yielding", "publisher_place": "Madrid""#,
      "6:82: error: a source has no key “publisher_place”; did you mean “publisher-place”? "
        + "(sources[0].publisher_place)"),
    Mistake(
      #""title": "No yielding""#,
      #""title": "No yielding", "volume": 3, "page": true"#,
      "6:103: error: expected a string or a number, found true (sources[0].page)"),
    Mistake(
      #""title": "No yielding""#,
      #""title": "No yielding", "editor": ["X"], "accessed": {"raw": "in May"}"#,
      "6:93: error: expected an object, found the string “X” (sources[0].editor[0])"),
    Mistake(
      #""title": "No yielding""#,
      #""title": "No yielding", "abstract": 1, "categories": [1]"#,
      "6:94: error: expected a string, found the number 1 (sources[0].abstract)",
      "6:112: error: expected a string, found the number 1 (sources[0].categories[0])"),
    Mistake(
      #""translated": true"#,
      #""sha256": "abc""#,
      "8:45: error: “abc” is no SHA-256: expected 64 hexadecimal digits "
        + "(sources[0].custom.sha256)"),
    Mistake(
      #""text": "001.txt""#,
      #""text": "../001.txt""#,
      "8:24: error: “../001.txt” is no file name within the folder of texts "
        + "(sources[0].custom.text)"),
    Mistake(
      #""text": "001.txt""#,
      #""text": "/etc/passwd""#,
      "8:24: error: “/etc/passwd” is no file name within the folder of texts "
        + "(sources[0].custom.text)"),
  ]

  /// Selectors.
  static let selectors: [Mistake] = [
    Mistake(
      #""exact": "No veto", "start": 10, "end": 17"#,
      #""exact": "", "start": 10, "end": 17"#,
      "17:51: error: the text is empty (statements[0].reports[0].selector.exact)"),
    Mistake(
      #""exact": "No veto", "#,
      "",
      "17:21: error: a selector needs the key “exact” (statements[0].reports[0].selector)"),
    Mistake(
      #""start": 10, "end": 17"#,
      #""start": 17, "end": 10"#,
      "17:82: error: the end 10 is not after the start 17 "
        + "(statements[0].reports[0].selector.end)"),
    Mistake(
      #""start": 10, "end": 17"#,
      #""start": 10, "end": 10"#,
      "17:82: error: the end 10 is not after the start 10 "
        + "(statements[0].reports[0].selector.end)"),
    Mistake(
      #""start": 10, "end": 17"#,
      #""start": -1, "end": 6"#,
      "17:71: error: the offset -1 is below 0 (statements[0].reports[0].selector.start)"),
    Mistake(
      #""start": 10, "end": 17"#,
      #""start": 10, "end": 18"#,
      "17:71: error: “exact” has 7 code points, but from 10 to 18 there are 8 "
        + "(statements[0].reports[0].selector.start)"),
    Mistake(
      #""start": 10, "end": 17"#,
      #""start": 10"#,
      "17:21: error: a selector needs the key “end” (statements[0].reports[0].selector)"),
    Mistake(
      #""start": 10, "end": 17"#,
      #""end": 17"#,
      "17:21: error: a selector needs the key “start” (statements[0].reports[0].selector)"),
    Mistake(
      #""start": 10, "end": 17"#,
      #""start": 10.5, "end": "17""#,
      "17:71: error: expected a whole number, found the number 10.5 "
        + "(statements[0].reports[0].selector.start)",
      "17:84: error: expected a whole number, found the string “17” "
        + "(statements[0].reports[0].selector.end)"),
  ]
}
