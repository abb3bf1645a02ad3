import Testing

/// What runs in a terminal, and in what kind of terminal.
struct Launch: Sendable, CustomTestStringConvertible {
  /// The program and its arguments. `$PARLEY` is the path of the program under test.
  var command: [String]
  var columns = 80
  var rows = 24
  /// What programs take the terminal for; `nil` leaves `TERM` unset.
  var term: String? = "tmux-256color"
  /// Environment variables besides the pinned ones.
  var variables: [String: String] = [:]

  /// The program itself: when it ends, the terminal knows its exit status.
  static func parley(_ arguments: String...) -> Launch {
    Launch(command: [Program.path] + arguments)
  }

  /// A script for `sh`.
  static func script(_ text: String) -> Launch { Launch(command: ["sh", "-c", text]) }

  /// The program between two marks that a script prints, the second with its exit status.
  static func framedParley(_ arguments: String = "") -> Launch {
    .script(
      """
      echo 'before it'; "$PARLEY" \(arguments); echo "left with $?"
      """)
  }

  /// An interactive shell, whose prompt is `$ `.
  static var shell: Launch {
    Launch(command: ["sh", "-i"], variables: ["PS1": "$ ", "ENV": ""])
  }

  /// The same in a terminal of another size.
  func sized(_ columns: Int, _ rows: Int) -> Launch {
    var launch = self
    (launch.columns, launch.rows) = (columns, rows)
    return launch
  }

  /// The same in another kind of terminal.
  func on(_ term: String?) -> Launch {
    var launch = self
    launch.term = term
    return launch
  }

  /// The same with an environment variable.
  func with(_ name: String, _ value: String) -> Launch {
    var launch = self
    launch.variables[name] = value
    return launch
  }

  var testDescription: String { words.dropFirst().joined(separator: " ") }

  /// The command with its environment. It is set here since the terminal has its own idea of `TERM`.
  var words: [String] {
    let assignments =
      variables.map { "\($0.key)=\($0.value)" } + (term.map { ["TERM=\($0)"] } ?? [])
    return ["env", "-u", "TERM"] + assignments + command
  }
}
