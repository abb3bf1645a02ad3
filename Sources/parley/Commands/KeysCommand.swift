import ArgumentParser
import Browser

/// `parley keys`: the keys of the browser.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys of the browser.",
    usage: "parley keys [<options>]",
    discussion: """
      EXAMPLES:
        parley keys
        parley keys --format markdown
      """)

  /// How the keys are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
  }

  @Option(
    help: ArgumentHelp("text for people; markdown for a document.", valueName: "format"))
  var format = Format.text

  @OptionGroup var color: ColorOptions

  func run() throws {
    switch format {
    case .markdown: try OutputFile.standardOutput.write(OutputText(Keymap.markdownTable + "\n"))
    case .text:
      let style = color.textStyle
      try OutputFile.standardOutput.write(
        OutputText(Self.lines(width: style.columns), style: style))
    }
  }

  /// The keys and what they do, beneath the headings of the help.
  static func lines(width: Int?) -> [StyledText] {
    let table = TextTable(
      columns: [TextTable.Column(), TextTable.Column()],
      rows: Keymap.bindings.map { [StyledText($0.keyNames(), .bold), StyledText($0.help)] }
    ).lines(width: width)
    var lines: [StyledText] = []
    var section: Binding.Section?
    for (binding, line) in zip(Keymap.bindings, table) {
      if binding.section != section {
        if section != nil { lines.append(StyledText()) }
        lines.append(StyledText(binding.section.rawValue, .underlined))
        section = binding.section
      }
      lines.append(line)
    }
    return lines
  }
}
