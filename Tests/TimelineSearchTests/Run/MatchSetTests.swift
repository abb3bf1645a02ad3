import TestSupport
import Testing
import TimelineSearch

@Suite("A set of matches")
struct MatchSetTests {
  @Test(
    "answers as a sorted array does",
    arguments: [0, 1, 63, 64, 65, 511, 512, 513, 1500], [0, 1, 10, 50, 100])
  func array(universe: Int, percent: Int) {
    var generator = SeededGenerator(seed: UInt64(universe * 1000 + percent))
    let positions = (0..<universe).filter { _ in
      Int.random(in: 0..<100, using: &generator) < percent
    }
    let set = MatchSet(positions.shuffled(using: &generator), of: universe)
    #expect(Array(set) == positions, "iterate in order")
    #expect(MatchSet(of: universe, where: Set(positions).contains) == set, "choose one by one")
    #expect(set.indices.map { set[$0] } == positions, "select by rank")
    #expect(set.count == positions.count)
    for position in -1...universe + 1 {
      #expect(set.contains(position) == positions.contains(position))
      #expect(set.rank(of: position) == positions.count { $0 < position })
      #expect(set.first(from: position) == positions.first { $0 >= position })
      #expect(set.last(upTo: position) == positions.last { $0 <= position })
      #expect(set.next(after: position) == positions.first { $0 > position } ?? positions.first)
      #expect(
        set.previous(before: position) == positions.last { $0 < position } ?? positions.last)
    }
  }

  @Test("of everything and of nothing", arguments: [0, 1, 63, 64, 65, 1000])
  func extremes(universe: Int) {
    let all = MatchSet(allOf: universe)
    let none = MatchSet(noneOf: universe)
    #expect(Array(all) == Array(0..<universe))
    #expect(none.isEmpty)
    #expect(all.subtracting(all) == none)
    #expect(none.union(all) == all)
    #expect(all.intersection(none) == none)
  }

  @Test("is combined with others as sets are")
  func combined() {
    let twos = MatchSet(stride(from: 0, to: 700, by: 2), of: 700)
    let threes = MatchSet(stride(from: 0, to: 700, by: 3), of: 700)
    #expect(Array(twos.intersection(threes)) == Array(stride(from: 0, to: 700, by: 6)))
    #expect(Set(twos.union(threes)) == Set(twos).union(Set(threes)))
    #expect(Set(twos.subtracting(threes)) == Set(twos).subtracting(Set(threes)))
  }
}
