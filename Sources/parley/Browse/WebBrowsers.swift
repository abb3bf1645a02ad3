import Glibc

/// The web browsers that the environment names: `$BROWSER`, else `xdg-open`.
///
/// `$BROWSER` is a list of commands with colons between, of which the first that can be started is
/// taken. In a command, `%s` is the URL, `%c` a colon and `%%` a per cent sign; where there is no
/// `%s` the URL comes last (the convention of E. S. Raymond's BROWSER page, which xdg-open, man and
/// Python's webbrowser follow). Words are parted by blanks outside of quotation marks; `&` at the
/// end means nothing, since no browser is waited for that has a window of its own. No shell is asked.
///
/// There is no `--` before the URL: xdg-open 1.1.3, w3m 0.5.3, links 2.28 and ELinks 0.13 take it for an
/// option that they do not know and open nothing; `BROWSER='lynx -- %s'` gives it to one that does. A
/// URL that begins with `http:` or `https:` cannot be taken for an option anyhow.
struct WebBrowsers {
  /// The value of `BROWSER`; empty where it is unset.
  var list: String
  /// Whether programs can open windows.
  var hasDisplay: Bool
  /// Whether a path is that of a program: its blanks, then, are part of its name.
  var isProgram: (String) -> Bool

  /// What the environment says.
  static var ofEnvironment: WebBrowsers {
    WebBrowsers(
      list: variable("BROWSER"),
      hasDisplay: !variable("DISPLAY").isEmpty || !variable("WAYLAND_DISPLAY").isEmpty,
      isProgram: { $0.contains("/") && access($0, X_OK) == 0 })
  }

  /// The commands that open `url`, the preferred first.
  func commands(opening url: String) -> [ExternalProgram] {
    let commands = list.split(separator: ":").compactMap { command(String($0), url) }
    return commands.isEmpty ? [ExternalProgram(words: ["xdg-open", url])] : commands
  }

  /// Whether a browser has to be given the terminal: those that draw on it, and, where there are no
  /// windows, all, since that is what any program can do then.
  func needsTerminal(_ browser: ExternalProgram) -> Bool {
    !hasDisplay || Self.textBrowsers.contains { browser.name == $0 }
  }

  private static let textBrowsers = [
    "lynx", "w3m", "links", "links2", "elinks", "www-browser", "browsh", "carbonyl", "cha",
    "edbrowse", "netrik", "retawq",
  ]

  private func command(_ text: String, _ url: String) -> ExternalProgram? {
    var words = isProgram(text) ? [text] : Self.words(of: text)
    if words.last == "&" { words.removeLast() }
    guard !words.isEmpty, !words[0].isEmpty else { return nil }
    var isPlaced = false
    words = words.map { Self.expand($0, url, &isPlaced) }
    return ExternalProgram(words: isPlaced ? words : words + [url])
  }

  private static func expand(_ word: String, _ url: String, _ isPlaced: inout Bool) -> String {
    var expanded = ""
    var rest = word[...]
    while let character = rest.popFirst() {
      guard character == "%" else {
        expanded.append(character)
        continue
      }
      switch rest.popFirst() {
      case "s":
        expanded += url
        isPlaced = true
      case "c": expanded += ":"
      case "%", nil: expanded += "%"
      case let other?: expanded += "%\(other)"
      }
    }
    return expanded
  }

  /// Parts a command as a shell does whose only special characters are quotation marks and `\`.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quotation: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case quotation:
        quotation = nil
      case "\"" where quotation == nil, "'" where quotation == nil:
        quotation = character
        word = word ?? ""
      case "\\" where quotation != "'":
        if let next = rest.popFirst() { word = (word ?? "") + String(next) }
      case " " where quotation == nil, "\t" where quotation == nil:
        if let whole = word { words.append(whole) }
        word = nil
      default:
        word = (word ?? "") + String(character)
      }
    }
    if let whole = word { words.append(whole) }
    return words
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
