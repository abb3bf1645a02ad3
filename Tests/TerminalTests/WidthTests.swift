import Foundation
import SafeText
import Screen
import Testing

/// Every cell of a row stands where it must, whatever the terminal thinks of the characters before
/// it: the program and the terminal need not agree on a width.
@Suite struct WidthTests {
  private static let emojiFile = "/usr/share/unicode/emoji/emoji-test.txt"

  /// Words, alphabets and what is known to differ between terminals.
  private static let samples = [
    // CJK, full-width and half-width forms, ambiguous width.
    "俄羅斯外交部", "ロシア", "ﾛｼｱ", "Ｇｅｎｅｖａ", "日本語テキスト", "※±×°…", "か\u{3099}き\u{309A}", "葛\u{E0100}城",
    // Hangul: syllables, conjoining jamo, old jamo, compatibility jamo.
    "러시아 외무부", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "\u{A960}\u{D7B0}\u{D7CB}",
    "ㄱㅏㄴ",
    "\u{1100}\u{1100}\u{1161}", "각\u{11A8}",
    // Thai, Lao, Devanagari, Bengali, Tamil, Sinhala, Khmer, Myanmar, Tibetan.
    "กระทรวงการต่างประเทศ", "น้ำ", "ກະຊວງ", "विदेश मंत्रालय", "क्ष त्रि र्क", "क्‍", "र‍्याब", "র‍্যাব", "வெளியுறவு", "ශ්‍රී ලංකා",
    "ក្រសួង", "နိုင်ငံခြားရေး", "རྒྱ་གར་",
    // Arabic, Persian, Hebrew with and without points, Syriac, N'Ko, Adlam.
    "وزارة الخارجية", "می‌خواهم", "ه‍", "مُحَمَّد", "ﷺ", "\u{600}١٢", "משרד החוץ", "שָׁלוֹם", "ܫܠܡܐ", "ߒߞߏ",
    "𞤀𞤣𞤤𞤢𞤥",
    // Marks, symbols and what is not assigned.
    "e\u{301}\u{327}x", "a\u{20DD}", "\u{301}",
    "Z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}",
    "☎☁♥", "☎\u{FE0F}", "⌚\u{FE0E}", "🇨", "🇨🇭🇺", "👍🏽a🏽", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "\u{1FAE9}", "𝔸𝕏", "🀄🂡", "𓀀𓀁", "①②",
  ]

  @Test("Scripts and symbols, by themselves and over the right edge")
  func scripts() async throws {
    try await draw(Self.samples + Self.samples.map { String(repeating: $0, count: 30) })
  }

  @Test(
    "Every emoji of Unicode's test file",
    .enabled(
      if: FileManager.default.fileExists(atPath: emojiFile), "no \(emojiFile): install unicode-data"
    ))
  func emoji() async throws {
    let text = try String(contentsOfFile: Self.emojiFile, encoding: .utf8)
    let emoji = text.split(separator: "\n").compactMap { line -> String? in
      guard let first = line.first, first.isHexDigit, let end = line.firstIndex(of: ";") else {
        return nil
      }
      let scalars = line[..<end].split(separator: " ")
        .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      return String(String.UnicodeScalarView(scalars))
    }
    try #require(emoji.count > 4000)
    try await draw(emoji)
  }

  // MARK: - Drawing and looking

  private static let columns = 60

  /// Draws a list of `texts`, each between a number and a bar, and looks where the bar and the place
  /// at the right edge stand.
  ///
  /// tmux does not tell in which column a character stands. So each row that it shows is written
  /// anew on a second screen, with the bar and the place moved to the columns where they belong:
  /// where they stood there already, both screens are equal.
  private func draw(_ texts: [String], at place: SourceLocation = #_sourceLocation) async throws {
    // What a row looks like of which every column is known.
    let texts = ["Geneva"] + texts
    let folder = try TemporaryFolder()
    let timeline = try folder.write(Self.timeline(texts), to: "talks.json")
    let lines = try await withParley(.parley(timeline).sized(Self.columns, 120), folder: folder) {
      try await Self.rows(of: texts.count, in: $0)
    }
    try #require(lines.count == texts.count, sourceLocation: place)
    let end = try #require(lines[0].firstRange(of: "END")?.lowerBound, sourceLocation: place)
    let endColumn = lines[0].distance(from: lines[0].startIndex, to: end)
    var expected: [String] = []
    for (line, text) in zip(lines, texts) {
      let parts = try #require(Parts(line), "a row is not whole: \(line)", sourceLocation: place)
      let bar = parts.start + 6 + DisplayWidth.columns(of: VisibleText.prose(text))
      var row = parts.beforeBar
      if parts.hasBar { row += "\u{1B}[\(bar + 1)G" + parts.afterBar }
      expected.append(row + "\u{1B}[\(endColumn + 1)GEND")
    }
    for start in stride(from: 0, to: lines.count, by: 100) {
      let range = start..<min(start + 100, lines.count)
      try folder.write(expected[range].joined(separator: "\r\n"), to: "rows")
      let launch = Launch.script("cat \"$FOLDER/rows\"; printf '\\r\\nDONE'; cat")
      let shown = try await withTerminal(launch.sized(Self.columns, 120), folder: folder) {
        try await $0.waitFor("the rows") { $0.contains("DONE") }
      }
      for (number, line) in zip(range, shown.lines)
      where Self.settled(lines[number], of: texts[number]) != Self.settled(line, of: texts[number])
      {
        let scalars = texts[number].unicodeScalars.map { String($0.value, radix: 16) }
        Issue.record(
          """
          after \(scalars.joined(separator: " ")) something is not in its column; there is
          \(lines[number])
          and should be
          \(line)
          """, sourceLocation: place)
      }
    }
  }

  /// The rows of the list, page by page.
  private static func rows(of count: Int, in terminal: TerminalSession) async throws -> [String] {
    var rows: [String] = []
    while rows.count < count {
      let next = number(rows.count)
      let screen = try await terminal.waitFor("row \(next)") {
        line(next, in: $0) != nil && isOnePage($0)
      }
      while rows.count < count, let line = line(number(rows.count), in: screen) {
        rows.append(line)
      }
      try terminal.press("Space")
    }
    return rows
  }

  /// Whether the rows follow one another: in a frame that is still being drawn they do not.
  private static func isOnePage(_ screen: ScreenText) -> Bool {
    let numbers = screen.lines.compactMap { $0.firstMatch(of: /n(\d{4})/).flatMap { Int($0.1) } }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// The line with `number`: by scalars, since tmux puts marks on the space where it knows no base.
  private static func line(_ number: String, in screen: ScreenText) -> String? {
    screen.lines.first { $0.utf8.firstRange(of: number.utf8) != nil }
  }

  /// `row` without what tmux keeps or drops as its reads happen to fall: joiners, and what a character
  /// of several scalars has after its first. The columns are still told by what is around it.
  private static func settled(_ row: String, of text: String) -> String {
    let joined = text.count == 1 ? Set(text.unicodeScalars.dropFirst()) : []
    return String(
      row.unicodeScalars.filter { $0 != "\u{200D}" && $0 != "\u{200C}" && !joined.contains($0) })
  }

  /// The parts of a row as the program drew it.
  private struct Parts {
    /// The columns before the number, each one character.
    let start: Int
    let beforeBar: String
    /// The bar and what follows up to the place.
    let afterBar: String
    var hasBar: Bool { !afterBar.isEmpty }

    init?(_ line: String) {
      guard let number = line.firstMatch(of: /n\d{4}/), line.hasSuffix("END") else { return nil }
      start = line.distance(from: line.startIndex, to: number.range.lowerBound)
      let scalars = line.unicodeScalars.dropLast(3)
      let bar = scalars.firstIndex(of: "¦") ?? scalars.endIndex
      // tmux cuts a long sequence short; the joiner at the cut would join the bar to it.
      let before = scalars[..<bar]
      beforeBar = String(before.last == "\u{200D}" ? before.dropLast() : before)
      afterBar = String(scalars[bar...])
    }
  }

  private static func number(_ number: Int) -> String {
    let digits = "\(number)"
    // A letter first, so that the field runs from left to right whatever comes after.
    return "n" + String(repeating: "0", count: 4 - digits.count) + digits + " "
  }

  private static func timeline(_ texts: [String]) throws -> String {
    let events: [[String: Any]] = texts.enumerated().map { position, text in
      [
        "id": "e\(position)", "name": number(position) + text + "¦", "place": "end",
        "when": ["edtf": "2022-01-12"],
      ]
    }
    let timeline: [String: Any] = [
      "version": 1, "title": "Widths", "places": [["id": "end", "name": "END"]], "events": events,
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: timeline), as: UTF8.self)
  }
}
