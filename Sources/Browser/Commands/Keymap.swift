public import Screen

/// The keys of the browser. The help, the hint line, the command palette and the README's table are
/// all made from it.
public enum Keymap {
  /// Every binding, in the order of the help.
  public static let bindings: [Binding] = [
    Binding(.move, ["j", .down], .nextRow, "next row", hint: "scroll"),
    Binding(.move, ["k", .up], .previousRow, "previous row"),
    Binding(.move, [" ", .pageDown], .nextPage, "a page down"),
    Binding(.move, ["b", .pageUp], .previousPage, "a page up"),
    Binding(.move, [.control("d")], .nextHalfPage, "half a page down"),
    Binding(.move, [.control("u")], .previousHalfPage, "half a page up"),
    Binding(.move, ["g", .home], .firstRow, "to the beginning"),
    Binding(.move, ["G", .end], .lastRow, "to the end"),
    Binding(.move, ["}"], .nextEvent, "next event"),
    Binding(.move, ["{"], .previousEvent, "previous event"),

    Binding(.read, [.enter, "l", .right], .open, "open the item", hint: "read"),
    Binding(.read, [.escape, "h", .left], .back, "back; clear the highlighting", hint: "back"),
    Binding(.read, [.tab], .switchPane, "move between list and detail"),
    Binding(.read, ["v"], .wordings, "every source's wording side by side", hint: "wordings"),

    Binding(.find, ["/"], .search, "search as you type; Esc returns, Up recalls", hint: "search"),
    Binding(.find, ["n"], .nextMatch, "next match", hint: "next match"),
    Binding(.find, ["N"], .previousMatch, "previous match"),
    Binding(
      .find, ["&"], .filter, "keep only what matches; && dims the rest; empty clears",
      hint: "filter"),
    Binding(.find, digits, .onlyTrack, "only that track"),
    Binding(.find, ["0"], .allTracks, "all tracks"),

    Binding(.jump, ["s"], .speakers, "speakers: go to one's first quotation", hint: "speakers"),
    Binding(.jump, ["*"], .quotes, "all quotations of this speaker", hint: "quotations"),
    Binding(
      .jump, ["]"], .nextOfSpeaker, "next quotation of the same speaker", hint: "next of speaker"),
    Binding(.jump, ["["], .previousOfSpeaker, "previous quotation of the same speaker"),
    Binding(.jump, ["d"], .goToDate, "go to a date or a range", hint: "date"),
    Binding(
      .jump, ["c"], .nextContradiction, "next contradiction: where sources differ",
      hint: "differences"),
    Binding(.jump, ["C"], .previousContradiction, "previous contradiction"),
    Binding(.jump, ["m"], .setMark, "set a mark (then a letter)"),
    Binding(.jump, ["'"], .goToMark, "go to a mark (then its letter)"),
    Binding(.jump, [.control("o")], .jumpBack, "back to where the last jump began"),
    Binding(
      .jump, ["S"], .sources, "sources; a: by one alone, m: who omits what, ?: keys",
      hint: "sources"),
    Binding(.jump, ["a"], .allSources, "by all sources again, after S and a", hint: "all sources"),

    Binding(
      .take, ["y"], .copyQuotation, "copy the quotation with speaker, date and source",
      hint: "copy"),
    Binding(.take, ["Y"], .copyCommandLine, "copy the command line that shows this view"),
    Binding(.take, ["o"], .openURL, "open the source's URL", hint: "open URL"),

    Binding(.program, ["?"], .help, "help: every key; type to search", hint: "help"),
    Binding(.program, [":"], .palette, "every command by name"),
    Binding(.program, ["q"], .close, "close the top layer, at the bottom leave", hint: "quit"),
    Binding(
      .program, ["Q", .control("c")], .quit, "leave; ^C first ends what is still loading",
      hint: "quit"),
    Binding(.program, ["R"], .reload, "read the files anew; you stay where you are"),
    Binding(.program, [.control("z")], .suspend, "suspend; fg returns"),
    Binding(.program, [.control("l")], .redraw, "draw the screen anew"),
  ]

  /// The command that `key` stands for where no layer takes it.
  public static func command(for key: Key) -> Command? { commands[key] }

  /// The binding that describes `command`.
  public static func binding(of command: Command) -> Binding? {
    bindings.first { $0.command == command }
  }

  /// The bindings as a Markdown table, for the README.
  public static var markdownTable: String {
    var lines = ["| key | does |", "|---|---|"]
    for binding in bindings {
      let keys = binding.keys.count == 9 ? "`1`…`9`" : binding.keys.map(code).joined(separator: " ")
      lines.append("| \(keys) | \(binding.help) |")
    }
    return lines.joined(separator: "\n")
  }

  private static func code(_ key: Key) -> String { "`\(key)`" }

  private static let digits: [Key] = (1...9).map { .character(Character("\($0)")) }

  private static let commands: [Key: Command] = {
    var commands: [Key: Command] = [:]
    for binding in bindings {
      for key in binding.keys { commands[key] = binding.command }
    }
    return commands
  }()
}
