import Testing
import Threads

@Suite("A value that threads wait for")
struct GuardedTests {
  /// What is put there by some threads is taken by others, each once, whoever is faster.
  @Test(arguments: [(1, 1), (1, 3), (3, 1), (2, 2)])
  func givesEachThingToOne(putters: Int, takers: Int) throws {
    let things = Guarded<[Int]>([])
    let taken = Guarded<[Int]>([])
    let count = 6000 / putters
    var threads: [WorkerThread] = []
    for putter in 0..<putters {
      threads.append(
        try #require(
          WorkerThread.start {
            for number in 0..<count { things.withLock { $0.append(putter * count + number) } }
          }))
    }
    for _ in 0..<takers {
      threads.append(
        try #require(
          WorkerThread.start {
            for _ in 0..<6000 / takers {
              guard let thing = things.wait(for: { $0.popLast() }) else { return }
              taken.withLock { $0.append(thing) }
            }
          }))
    }
    for thread in threads { thread.join() }
    #expect(taken.withLock { $0.sorted() } == Array(0..<count * putters))
  }

  @Test func waitsNoLongerThanItIsTold() {
    let guarded = Guarded(0)
    var looks = 0
    let found = guarded.wait(within: 1) { _ -> Int? in
      looks += 1
      return nil
    }
    #expect(found == nil)
    #expect(looks >= 2, "look at once, and when the time is over")
  }

  @Test func doesNotWaitForWhatIsThere() {
    let guarded = Guarded([7])
    #expect(guarded.wait(within: 0, for: { $0.popLast() }) == 7)
    #expect(guarded.wait(within: 0, for: { $0.popLast() }) == nil)
  }

  /// All who wait for one change see it.
  @Test func aChangeWakesWhoeverWaits() throws {
    let isOpen = Guarded(false)
    let looks = Guarded(0)
    let threads = try (0..<3).map { _ in
      try #require(
        WorkerThread.start {
          _ = isOpen.wait { isOpen -> Bool? in
            looks.withLock { $0 += 1 }
            return isOpen ? true : nil
          }
        })
    }
    // All have found it closed, and wait.
    #expect(looks.wait { $0 == 3 ? true : nil } == true)
    isOpen.withLock { $0 = true }
    for thread in threads { thread.join() }
  }

  @Test func changeReturnsWhatWasMadeOfTheValue() {
    let guarded = Guarded(1)
    let before = guarded.withLock { value in
      defer { value = 2 }
      return value
    }
    #expect(before == 1)
    #expect(guarded.withLock { $0 } == 2)
  }
}
