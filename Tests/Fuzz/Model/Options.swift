import Glibc

/// The command line.
struct Options {
  private(set) var steps = 1_000_000
  private(set) var seed = UInt64.random(in: 0..<1_000_000)
  private(set) var life: Int?
  private(set) var only: [Int]?
  private(set) var file: String?

  init(_ arguments: [String]) {
    var rest = arguments.dropFirst()
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { Self.refuse("\(option) needs a value") }
      switch option {
      case "--steps": steps = Self.number(value, of: option)
      case "--seed": seed = UInt64(Self.number(value, of: option))
      case "--life": life = Self.number(value, of: option)
      case "--only":
        only = value.split(separator: ",").map { Self.number(String($0), of: option) }
      case "--file": file = value
      default: Self.refuse("there is no option \(option)")
      }
    }
  }

  private static func number(_ text: String, of option: String) -> Int {
    guard let number = Int(text), number >= 0 else { refuse("\(option) needs a number") }
    return number
  }

  private static func refuse(_ problem: String) -> Never {
    tell("fuzz-model: \(problem)")
    exit(64)
  }
}

func tell(_ line: String) {
  let text = line + "\n"
  _ = write(STDOUT_FILENO, text, text.utf8.count)
}
