import Oracles
import Screen
import Testing
import Timeline

@testable import Browser

/// Whatever a person does, and in whatever order, the browser stays whole and can be left. `make fuzz`
/// does the same a million times.
@Suite("Anything at all")
struct ModelTests {
  @Test("keeps the browser whole, on a timeline")
  func onTimeline() {
    expectWhole(BrowserWorld("lake", FixtureTimeline.timeline), steps: 5000, seed: 1)
  }

  @Test(
    "keeps the browser whole, on an empty timeline and on rows that come",
    arguments: BrowserWorld.all)
  func onOthers(_ world: BrowserWorld) { expectWhole(world, steps: 1000, seed: 2) }

  @Test("keeps the browser whole, on statements with several wordings")
  func onWordings() {
    expectWhole(BrowserWorld("bridge", [FixtureTimeline.bridge]), steps: 1500, seed: 3)
  }

  @Test("keeps the browser whole, where sources differ")
  func onDisputedTimeline() {
    expectWhole(BrowserWorld("disputed", [FixtureTimeline.disputed]), steps: 2500, seed: 4)
  }

  private func expectWhole(_ world: BrowserWorld, steps: Int, seed: UInt64) {
    var model = BrowserModel(world)
    var recent: [BrowserStep] = []
    for number in 0..<steps {
      let step = BrowserStep(number, seed: seed)
      recent = recent.suffix(11) + [step]
      let problems = model.take(step)
      guard problems.isEmpty else {
        Issue.record("\(world.name), step \(number) of seed \(seed): \(problems) after \(recent)")
        return
      }
    }
  }
}
