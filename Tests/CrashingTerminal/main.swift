import CursesTerminal
import Glibc
import Screen
import Threads

// A program that takes the terminal, draws on it, waits for a key and crashes as its argument says:
// what the release program has no way to be asked for.

/// Needs more stack than there is.
func descend(_ depth: Int) -> Int { depth < 0 ? 0 : descend(depth + 1) &+ depth }

/// Crashes on a thread such as those that read and search.
func crashElsewhere(_ crash: @escaping @Sendable () -> Void) -> Never {
  _ = WorkerThread.start(crash)
  while true { pause() }
}

// Nothing interrupts it.
let terminal = try CursesTerminal(options: CursesTerminal.Options(), interruption: -1)
var buffer = Buffer(terminal.size)
buffer.draw("the screen of a program", at: Position(row: 0, column: 0))
terminal.show(buffer, cursor: Position(row: 2, column: 0))
while terminal.poll() == nil {
  var input = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
  poll(&input, 1, -1)
}
switch CommandLine.arguments.last {
case "index":
  let numbers = Array(CommandLine.arguments.dropFirst(2))
  print(numbers[1])
case "fatal": fatalError("the reason of the crash")
case "stack": print(descend(1))
case "pointer": UnsafeMutablePointer<Int>(bitPattern: 16)?.pointee = 1
case "abort": abort()
case "thread":
  crashElsewhere { fatalError("the reason of the crash") }
case "thread's stack": crashElsewhere { print(descend(1)) }
case "suspended":
  terminal.suspend()
  fatalError("the reason of the crash")
case "closed":
  terminal.close()
  fatalError("the reason of the crash")
case "errors":
  // Something that writes where it should not.
  let word = "a word on standard error\n"
  write(STDERR_FILENO, word, word.utf8.count)
  terminal.show(buffer, cursor: Position(row: 3, column: 0))
  terminal.close()
default: terminal.close()
}
