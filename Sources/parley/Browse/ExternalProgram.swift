import CLinux
import Glibc

/// A program that is started by this one: its name, looked up in `PATH`, and its arguments. No shell
/// sees them.
struct ExternalProgram: Hashable {
  /// Why a program could not be started.
  struct Failure: Error, CustomStringConvertible {
    let program: String
    let code: Int32

    var description: String {
      "\(program) could not be started: \(String(cString: strerror(code)))"
    }
  }

  /// What the program can see of the terminal.
  enum Surroundings {
    /// Nothing: it reads and writes nothing, and is in a process group of its own, so that neither
    /// the terminal's ^Z nor its end is for it.
    case background
    /// All of it: it reads keys from this descriptor, and gets what the terminal sends to this
    /// program's process group.
    case terminal(Int32)
  }

  /// The name and the arguments.
  let words: [String]

  /// Its name, without the folder in which it is.
  var name: Substring { words[0].split(separator: "/").last ?? "" }

  /// Starts it, with no signal blocked or ignored and no file open but its standard streams.
  ///
  /// - Returns: its process, whose end has to be waited for.
  func start(in surroundings: Surroundings) throws(Failure) -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }

    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    switch surroundings {
    case .background:
      for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
      posix_spawnattr_setpgroup(&attributes, 0)
      flags |= POSIX_SPAWN_SETPGROUP
    case .terminal(let input):
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var words = words.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, self.words[0], &actions, &attributes, &words, environ)
    guard code == 0 else { throw Failure(program: self.words[0], code: code) }
    return process
  }
}
