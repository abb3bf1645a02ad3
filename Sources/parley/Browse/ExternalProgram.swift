import CLinux
import Glibc

/// A program that is started beside this one.
enum ExternalProgram {
  /// Why a program could not be started.
  struct Failure: Error, CustomStringConvertible {
    let program: String
    let code: Int32

    var description: String {
      "\(program) could not be started: \(String(cString: strerror(code)))"
    }
  }

  /// Opens `url`, which is `http` or `https`, in a web browser: `$BROWSER`, else `xdg-open`.
  ///
  /// No shell sees the URL: it is one argument of the program, which writes nothing to the terminal.
  static func openURL(_ url: String) throws(Failure) {
    let browser = getenv("BROWSER").map { String(cString: $0) } ?? ""
    try start(browser.isEmpty ? "xdg-open" : browser, [url])
  }

  private static func start(_ program: String, _ arguments: [String]) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    // The signals that this program blocks or ignores are not so in the other, whose own process
    // group keeps the terminal's ^Z and end from it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, ignored) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&ignored)
    sigaddset(&ignored, SIGCHLD)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &ignored)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    // The child is not waited for: it may live longer than this program.
    signal(SIGCHLD, SIG_IGN)
    let code = posix_spawnp(&process, program, &actions, &attributes, &words, environ)
    guard code == 0 else { throw Failure(program: program, code: code) }
  }
}
