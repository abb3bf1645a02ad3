import ArgumentParser

/// How results are printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// Aligned columns, for people.
  case text
  /// One array of objects.
  case json
  /// JSON Lines: one object a line.
  case jsonl
  /// Comma-separated values (RFC 4180) with a header.
  case csv
}

/// When colours are used.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal, unless `NO_COLOR` is set.
  case auto
  /// Into pipes and files, too.
  case always
  /// Not at all.
  case never

  /// Whether standard output gets colours.
  var usesColor: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: OutputTerminal.isTerminal && OutputTerminal.welcomesColor
    }
  }
}

/// The options for how a command prints what it found.
struct ListingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      text for people; json (one array, of show one object), jsonl (one object a line) or csv for \
      programs.
      """,
      valueName: "format"))
  var format = OutputFormat.text

  @OptionGroup var color: ColorOptions
}

/// The option for when colours are used.
struct ColorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "auto uses colours on a terminal and honours NO_COLOR; always; never.", valueName: "when"))
  var color = ColorChoice.auto

  /// Whether standard output gets colours.
  var usesColor: Bool { color.usesColor }
}
