import Testing
import Threads

@Suite("A channel between threads")
struct ChannelTests {
  /// What is sent by one thread comes to the other in its order, whoever is faster.
  @Test(arguments: [1, 2, 7])
  func keepsTheOrder(capacity: Int) throws {
    let channel = Channel<Int>(capacity: capacity)
    let count = 20_000
    let thread = try #require(
      WorkerThread.start {
        for number in 0..<count { _ = channel.send(number) }
        channel.close()
      })
    var received: [Int] = []
    while let number = channel.receive().element { received.append(number) }
    thread.join()
    #expect(received == Array(0..<count))
  }

  @Test func holdsNoMoreThanItIsMadeFor() throws {
    let channel = Channel<Int>(capacity: 2)
    let sent = Guarded(0)
    let thread = try #require(
      WorkerThread.start {
        for number in 1...5 where channel.send(number) { sent.withLock { $0 = number } }
      })
    // One more than it holds can be on the way while nobody receives.
    for number in 1...5 {
      #expect(channel.receive().element == number)
      #expect(sent.withLock { $0 } <= number + 2)
    }
    thread.join()
  }

  @Test func waitsNoLongerThanItIsTold() {
    let channel = Channel<Int>(capacity: 1)
    guard case .nothing = channel.receive(within: 1) else {
      Issue.record("something came out of an empty channel")
      return
    }
  }

  @Test func givesWhatIsThereAfterItIsClosedAndTakesNothing() {
    let channel = Channel<Int>(capacity: 3)
    #expect(channel.send(1))
    channel.close()
    #expect(!channel.send(2))
    #expect(channel.receive().element == 1)
    guard case .closed = channel.receive(within: 1) else {
      Issue.record("a closed channel does not say so")
      return
    }
  }

  /// Whoever waits, to send or to receive, goes on when the channel is closed.
  @Test func closingWakesWhoeverWaits() throws {
    let (full, empty) = (Channel<Int>(capacity: 1), Channel<Int>(capacity: 1))
    #expect(full.send(0))
    let sender = try #require(WorkerThread.start { _ = full.send(1) })
    let receiver = try #require(WorkerThread.start { _ = empty.receive() })
    full.close()
    empty.close()
    sender.join()
    receiver.join()
  }
}

extension Channel.Reception {
  fileprivate var element: Element? {
    if case .element(let element) = self { element } else { nil }
  }
}
