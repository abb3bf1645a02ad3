import Glibc
import Oracles

// `fuzz ORACLE [libFuzzer's arguments]`: looks for inputs for which something does not hold.
//
// One program for all oracles: it hands its arguments to libFuzzer, whose own `main` is left out.

/// libFuzzer's driver (compiler-rt, `FuzzerInterface.h`).
@_extern(c, "LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The oracle of this run: libFuzzer's callback has no room for it.
nonisolated(unsafe) var oracle = Oracle.text

func tell(_ line: String) { _ = write(STDERR_FILENO, line + "\n", line.utf8.count + 1) }

guard CommandLine.arguments.count > 1, let named = Oracle(rawValue: CommandLine.arguments[1]) else {
  let names = Oracle.allCases.map(\.rawValue).joined(separator: ", ")
  tell("usage: fuzz ORACLE [ARGUMENT…]; the oracles: \(names)")
  exit(64)
}
oracle = named

// libFuzzer starts itself anew with the same arguments, the oracle's name included, and takes what has no
// hyphen for a folder: so it stays in its place as the program's name does.
var arguments = CommandLine.unsafeArgv + 1
var count = CommandLine.argc - 1
arguments[0] = CommandLine.unsafeArgv[0]
exit(
  runFuzzer(&count, &arguments) { bytes, count in
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    let problems = oracle.problems(with: input)
    guard problems.isEmpty else {
      for problem in problems { tell("\(oracle.rawValue): \(problem)") }
      abort()
    }
    return 0
  })
