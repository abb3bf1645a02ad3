import CProcesses
import Glibc
import Oracles
import Timeline

/// What a process that may die has come to, seen by the one that waits for it.
struct Recorder {
  private let numbers: UnsafeMutablePointer<Int>

  init() {
    guard let numbers = parley_shared_numbers(2) else {
      tell("fuzz-model: there is no memory")
      exit(71)
    }
    self.numbers = numbers
  }

  var life: Int { parley_load(numbers) }
  var step: Int { parley_load(numbers + 1) }

  func note(life: Int, step: Int) {
    parley_store(numbers, life)
    parley_store(numbers + 1, step)
  }
}

/// The browsers of one seed, one after the other.
struct Lives {
  /// How many steps each has.
  static let length = 1000

  private let worlds: [BrowserWorld]
  private let seed: UInt64
  private let steps: Int

  init(_ options: Options) {
    seed = options.seed
    steps = options.steps
    var worlds = BrowserWorld.all
    if let file = options.file {
      do throws(LoadingError) {
        worlds.append(BrowserWorld(file, try TimelineLoader.load(paths: [file]).timeline))
      } catch {
        tell("fuzz-model: \(error)")
        exit(error.exitCode)
      }
    }
    self.worlds = worlds
  }

  /// A step of a life.
  func step(_ number: Int, of life: Int) -> BrowserStep {
    BrowserStep(number, seed: seed(of: life))
  }

  private func seed(of life: Int) -> UInt64 { seed &* 1_000_003 &+ UInt64(life) }

  /// Lives some steps of a life; what does not hold after one of them.
  private func problems(_ life: Int, _ steps: some Sequence<Int>, _ recorder: Recorder) -> [String]
  {
    var model = BrowserModel(oneOf: worlds, seed: seed(of: life))
    for number in steps {
      recorder.note(life: life, step: number)
      let problems = model.take(step(number, of: life))
      if !problems.isEmpty { return problems }
    }
    return []
  }

  // MARK: - Processes

  /// Lives all lives; the first that fails. The recorder has its last step.
  func firstFailure(_ recorder: Recorder) -> Int? {
    let failed = Self.fails(tells: true) {
      var left = steps
      var life = 0
      while left > 0 {
        let problems = problems(life, 0..<min(left, Self.length), recorder)
        guard problems.isEmpty else { return problems }
        left -= Self.length
        life += 1
      }
      return []
    }
    return failed ? recorder.life : nil
  }

  /// Whether some steps of a life fail.
  func fails(_ life: Int, _ steps: [Int], tells: Bool = false, _ recorder: Recorder) -> Bool {
    Self.fails(tells: tells) { problems(life, steps, recorder) }
  }

  /// The steps without which the life does not fail: of those given, parts are left out, first halves
  /// and in the end single ones (Zeller and Hildebrandt, Simplifying and Isolating Failure-Inducing Input).
  func shortened(_ life: Int, _ steps: [Int], _ recorder: Recorder) -> [Int] {
    var steps = steps
    var part = max(1, steps.count / 2)
    while true {
      var start = 0
      while start < steps.count {
        var fewer = steps
        fewer.removeSubrange(start..<min(start + part, steps.count))
        if fails(life, fewer, recorder) { steps = fewer } else { start += part }
      }
      guard part > 1 else { return steps }
      part /= 2
    }
  }

  /// Whether `body`, in a process of its own, returns problems or does not come to its end.
  private static func fails(tells: Bool, _ body: () -> [String]) -> Bool {
    let child = parley_fork()
    guard child != 0 else {
      // The runtime's backtraces would be made of every attempt.
      for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE] { signal(number, SIG_DFL) }
      if !tells {
        let nowhere = open("/dev/null", O_WRONLY)
        dup2(nowhere, STDERR_FILENO)
      }
      let problems = body()
      if tells { for problem in problems { tell("fuzz-model: \(problem)") } }
      _exit(problems.isEmpty ? 0 : 1)
    }
    guard child > 0 else {
      tell("fuzz-model: no process can be made")
      exit(71)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if tells, status & 0x7F != 0 { tell("fuzz-model: ended by signal \(status & 0x7F)") }
    return status != 0
  }
}
