import Browser
import CLinux
import CProcesses
import Glibc
import StateFiles
import TestSupport

// interrupted-writes FOLDER COUNT SEED
//
// Two copies of a program that keeps marks are started again and again and killed at random moments,
// until COUNT writes have been cut off. After each pair of deaths every mark whose write had come to
// its end must be there. Prints what it did and exits 0, or prints which mark was lost and exits 1.
//
// It forks, so it has no threads: to start as many programs anew would take minutes.

let folder = CommandLine.arguments[1]
let wanted = Int(CommandLine.arguments[2]) ?? 0
var random = SeededGenerator(seed: UInt64(CommandLine.arguments[3]) ?? 0)

/// One of the two copies: the letters of its marks, and where it counts.
struct Copy {
  let letters: [Character]
  /// The number of the write that has begun last, and of that which has ended last.
  let begun: UnsafeMutablePointer<Int>
  let ended: UnsafeMutablePointer<Int>
  /// What is known to have been kept by all that were killed.
  var kept: [Character: String] = [:]

  func mark(_ number: Int) -> (letter: Character, id: String) {
    (letters[number % letters.count], "\(letters[0])-\(number)")
  }

  /// Writes marks until it is killed.
  func writeForever() -> Never {
    var store = MemoryStore(timeline: "test", folder: folder)
    let (kept, problem) = store.read()
    if let problem { fail(problem) }
    var memory = kept
    var number = parley_load(ended)
    while true {
      number += 1
      let (letter, id) = mark(number)
      memory.place.marks[letter] = id
      memory.place.last = id
      memory.history = memory.history.suffix(2) + [id]
      parley_store(begun, number)
      do {
        if let aside = try store.write(memory) { fail("\(aside)") }
      } catch {
        fail("\(error)")
      }
      parley_store(ended, number)
    }
  }
}

func fail(_ reason: String) -> Never {
  print(reason)
  fflush(nil)
  _exit(1)
}

/// Whether the file has that mark; whether it makes sense the next copy says that reads it.
func isThere(_ letter: Character, _ id: String) -> Bool {
  let descriptor = open(folder + "/place-test.json", O_RDONLY)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var mark = "\"\(letter)\": \"\(id)\""
  return withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { bytes in
    let count = read(descriptor, bytes.baseAddress, bytes.count)
    return mark.withUTF8 { memmem(bytes.baseAddress, max(0, count), $0.baseAddress, $0.count) }
      != nil
  }
}

func mustKill(_ process: pid_t) {
  kill(process, SIGKILL)
  var status: Int32 = 0
  waitpid(process, &status, 0)
  if status & 0x7F != SIGKILL { fail("a copy ended by itself, with \(status)") }
}

guard let numbers = parley_shared_numbers(4) else { fail("there is no shared memory") }
var copies = [
  Copy(letters: Array("abc"), begun: numbers, ended: numbers + 1),
  Copy(letters: Array("xyz"), begun: numbers + 2, ended: numbers + 3),
]

// Whatever the runtime makes at its first use is made here, once, and not after each fork.
var first = MemoryStore(timeline: "first", folder: folder)
_ = try first.write(Memory(history: ["a-0"], place: Memory.Place(last: "a-0", marks: ["a": "a-0"])))

var interrupted = 0
var whole = 0
var kills = 0

while interrupted < wanted {
  let before = copies.map { parley_load($0.ended) }
  // Two copies in every fourth round; alone, one meets no lock and is cut off elsewhere.
  let running = kills % 4 == 0 ? [0, 1] : [kills % 2]
  let processes = running.map { index in
    let process = parley_fork()
    if process == 0 { copies[index].writeForever() }
    if process < 0 { fail("fork: \(String(cString: strerror(errno)))") }
    return process
  }
  // At least one has begun, so that there is something to cut off.
  while running.allSatisfy({ parley_load(copies[$0].begun) == before[$0] }) { sched_yield() }
  for process in processes {
    usleep(UInt32.random(in: 0...600, using: &random))
    mustKill(process)
    kills += 1
  }

  for index in running {
    let (begun, ended) = (parley_load(copies[index].begun), parley_load(copies[index].ended))
    if ended > before[index] {
      for number in (before[index] + 1)...ended {
        let (letter, id) = copies[index].mark(number)
        copies[index].kept[letter] = id
      }
      whole += ended - before[index]
    }
    guard begun > ended else { continue }
    interrupted += 1
    // It may have come through or not; the next process goes on after it.
    let (letter, id) = copies[index].mark(begun)
    if isThere(letter, id) { copies[index].kept[letter] = id }
    parley_store(copies[index].ended, begun)
  }
  for copy in copies {
    for (letter, id) in copy.kept where !isThere(letter, id) {
      fail("mark \(letter) was \(id) and is so no more")
    }
  }
}
print("\(interrupted) writes cut off, \(whole) whole ones, \(kills) copies killed, no mark lost")
