import Testing

@testable import parley

/// What `o` starts, by what the environment says.
struct WebBrowserTests {
  private static let url = "https://example.org/a?b=%s&c='d':e"

  private func commands(_ list: String, programs: Set<String> = []) -> [[String]] {
    let browsers = WebBrowsers(list: list, hasDisplay: true, isProgram: programs.contains)
    return browsers.commands(opening: Self.url).map(\.words)
  }

  @Test(
    "BROWSER is a list of commands, each with a place for the URL",
    arguments: [
      ("", [["xdg-open", url]]),
      (":: :", [["xdg-open", url]]),
      ("firefox", [["firefox", url]]),
      ("firefox:w3m", [["firefox", url], ["w3m", url]]),
      ("firefox --new-tab", [["firefox", "--new-tab", url]]),
      ("firefox %s --new-tab", [["firefox", url, "--new-tab"]]),
      ("open --url=%s", [["open", "--url=\(url)"]]),
      ("open %%s", [["open", "%s", url]]),
      ("open %x%", [["open", "%x%", url]]),
      ("ssh host%c8080 open", [["ssh", "host:8080", "open", url]]),
      ("firefox &", [["firefox", url]]),
      ("'my browser' -a \"b c\" d\\ e", [["my browser", "-a", "b c", "d e", url]]),
      ("open ''", [["open", "", url]]),
      ("open 'unended", [["open", "unended", url]]),
      ("open; touch x", [["open;", "touch", "x", url]]),
      ("open $(id) `id` > x", [["open", "$(id)", "`id`", ">", "x", url]]),
    ] as [(String, [[String]])])
  func commandLines(list: String, expected: [[String]]) {
    #expect(commands(list) == expected)
  }

  @Test("a path with blanks in it that names a program is one word")
  func pathWithBlanks() {
    #expect(
      commands("/opt/my browser", programs: ["/opt/my browser"]) == [["/opt/my browser", Self.url]])
    #expect(commands("/opt/my browser") == [["/opt/my", "browser", Self.url]])
  }

  @Test(
    "the terminal is for those that draw on it, and for all where there are no windows",
    arguments: [
      ("firefox", true, false), ("/usr/bin/w3m", true, true), ("lynx", true, true),
      ("firefox", false, true), ("", true, false), ("", false, true),
    ])
  func terminal(list: String, hasDisplay: Bool, expected: Bool) {
    let browsers = WebBrowsers(list: list, hasDisplay: hasDisplay, isProgram: { _ in false })
    #expect(browsers.needsTerminal(browsers.commands(opening: Self.url)[0]) == expected)
  }
}
