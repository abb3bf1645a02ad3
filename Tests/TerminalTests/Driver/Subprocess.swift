import CLinux
import Foundation
import Glibc

/// A program that ran to its end.
struct Subprocess {
  /// Its exit status, or 128 plus the signal that ended it.
  let status: Int32
  let output: String
  let errors: String

  /// A program could not be started.
  struct NotStarted: Error, CustomStringConvertible {
    let program: String
    let code: Int32

    var description: String {
      "\(program) could not be started (\(String(cString: strerror(code)))); is it installed?"
    }
  }

  /// Runs `program`, looked up in `PATH`, with nothing but `environment`.
  ///
  /// What it prints goes to files, so that no full pipe and no descriptor inherited by another
  /// child can keep it, or the reader, waiting.
  init(_ program: String, _ arguments: [String], environment: [String: String]) throws {
    let (output, errors) = (try Self.unnamedFile(), try Self.unnamedFile())
    defer {
      close(output)
      close(errors)
    }
    let process = try Self.start([program] + arguments, environment: environment) { actions in
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    self.status = Self.exitStatus(status)
    self.output = Self.text(output)
    self.errors = Self.text(errors)
  }

  /// Starts a program, looked up in `PATH`, and returns its process, which must be waited for.
  ///
  /// - Parameters:
  ///   - words: The program and its arguments.
  ///   - leads: Whether it leads a session of its own, so that the first terminal that it opens is
  ///     its own.
  ///   - open: What it has open.
  static func start(
    _ words: [String], environment: [String: String], leads: Bool = false,
    open: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    open(&actions)
    // A program that another test is just writing could not be run while anybody has it open.
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)

    // The threads of the tests block signals, which a child would inherit.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID is declared only under _GNU_SOURCE.
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (leads ? 0x80 : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let program = words.first ?? ""
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    let code = posix_spawnp(&process, program, &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw NotStarted(program: program, code: code) }
    return process
  }

  /// The exit status, or 128 plus the signal, of what waitpid tells.
  static func exitStatus(_ status: Int32) -> Int32 {
    status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// An open file that has no name and ends with its last descriptor.
  private static func unnamedFile() throws -> Int32 {
    var template = Array((NSTemporaryDirectory() + "/parley-output-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw NotStarted(program: "mkstemp", code: errno) }
    unlink(template)
    return descriptor
  }

  private static func text(_ descriptor: Int32) -> String {
    lseek(descriptor, 0, SEEK_SET)
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    return String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
  }
}
