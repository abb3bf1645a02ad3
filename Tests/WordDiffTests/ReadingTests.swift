import Testing
import WordDiff

@Suite("A comparison")
struct ReadingTests {
  @Test(
    "shows what is deleted and what is inserted",
    arguments: [
      Case("", "", ""), Case("…", "", ""), Case("", "new words", "{+new words+}"),
      Case("old words", "— !", "[-old words-]"), Case("a b", "c d", "[-a b-] {+c d+}"),
      Case("It failed.", "It failed.", "It failed"),
      Case("the old treaty", "the new treaty", "the [-old-] {+new+} treaty"),
      Case("talks failed", "the talks failed again", "{+the+} talks failed {+again+}"),
      Case("no progress", "progress, no", "[-no-] progress {+no+}"),
      Case(
        "All was not said and all was not done", "All was said and all was done",
        "All was [-not-] said and all was [-not-] done"),
    ])
  func plain(_ example: Case) { check(example) }

  @Test(
    "does not count case, punctuation, white space or the way a character is written",
    arguments: [
      Case("We won't, he said", "“We won’t”\u{A0}— HE\n said…", "We won't he said"),
      Case("Grushkó said 5 %", "GRUSHKO\u{301} said 5%!", "Grushkó said 5 %"),
      Case("The US–Russia talks", "the U.S.-Russia talks.", "The US–Russia talks"),
      Case("Grushkó said", "Grushko said", "[-Grushkó-] {+Grushko+} said"),
    ])
  func unchanged(_ example: Case) { check(example) }

  @Test(
    "reads well of what the sources have",
    arguments: [
      Case(
        "There are significant differences between NATO Allies and Russia on these issues",
        "“There are significant differences between the allies and Russia on these matters.”",
        "There are significant differences between [-NATO-] {+the+} Allies and Russia on these "
          + "[-issues-] {+matters+}"),
      Case(
        "all NATO Allies and Russia sat down around the same table, and engaged on substantive topics.",
        "sitting around it table and boarded important issues",
        "[-all NATO Allies and Russia sat down-] {+sitting+} around [-the same-] {+it+} table and "
          + "[-engaged on substantive topics-] {+boarded important issues+}"),
      Case(
        "it is absolutely imperative to ensure that Ukraine never becomes a member of NATO.",
        "For us, it's absolutely mandatory to make sure that Ukraine never, never, ever becomes a "
          + "member of NATO,",
        "[-it is-] {+For us it's+} absolutely [-imperative-] {+mandatory+} to [-ensure-] {+make sure+} "
          + "that Ukraine never {+never ever+} becomes a member of NATO"),
      Case(
        "Any discussion must take place in coordination and with the participation of the EU,",
        "any discussion must take place in coordination with and with the participation of the EU.",
        "Any discussion must take place in coordination {+with+} and with the participation of the EU"
      ),
      Case(
        "北约与俄罗斯之间存在重大分歧", "北约和俄罗斯存在重大分歧。",
        "北 约 [-与-] {+和+} 俄 罗 斯 [-之 间-] 存 在 重 大 分 歧"),
    ])
  func sources(_ example: Case) { check(example) }

  @Test(
    "puts a change where it reads best, and makes one of two that can touch",
    arguments: [
      // Between sentences and clauses.
      Case(
        "We agree. We will meet again. We will see.", "We agree. We will see.",
        "We agree [-We will meet again-] We will see"),
      Case(
        "not assurances, not safeguards", "not assurances, not promises, not safeguards",
        "not assurances {+not promises+} not safeguards"),
      Case("a, b c, b c, d", "a, b c, d", "a b c [-b c-] d"),
      Case("x y, a, x y z", "x y z", "[-x y a-] x y z"),
      Case("a b\nc b\nc d", "a b\nc d", "a b [-c b-] c d"),
      Case("q, b c b", "q, b", "q b [-c b-]"),
      Case("b c b, q", "b, q", "[-b c-] b q"),
      // A sentence weighs more than a clause, two clauses more than one sentence.
      Case("p, c. b c b r", "p, c b r", "p c [-b c-] b r"),
      Case("p. c, b c b r", "p. c b r", "p [-c b-] c b r"),
      Case("p, c. b, c b r", "p, c b r", "p [-c b-] c b r"),
      // No article is cut off.
      Case("by the end of the week", "by the week", "by [-the end of-] the week"),
      Case("x the the y", "x the y", "x [-the-] the y"),
      // Else as late as can be.
      Case("x big red big red y", "x big red y", "x big red [-big red-] y"),
      // Two that can touch are one.
      Case("a b x b y c", "a b c", "a b [-x b y-] c"),
      Case("a p q b", "a p x p q y q b", "a p {+x p q y+} q b"),
      Case("a k k b", "a u k k k v k b", "a {+u+} k k {+k v k+} b"),
    ])
  func placed(_ example: Case) { check(example) }

  @Test(
    "takes a stop word between two long changes into the change",
    arguments: [
      Case(
        "major changes of old borders", "small steps of new armies",
        "[-major changes of old borders-] {+small steps of new armies+}"),
      Case(
        "one two three four of the five six seven eight", "a1 a2 a3 a4 of the b1 b2 b3 b4",
        "[-one two three four of the five six seven eight-] {+a1 a2 a3 a4 of the b1 b2 b3 b4+}"),
      // But not a word that says something,
      Case(
        "major changes Russia old borders", "small steps Russia new armies",
        "[-major changes-] {+small steps+} Russia [-old borders-] {+new armies+}"),
      Case(
        "major changes not old borders", "small steps not new armies",
        "[-major changes-] {+small steps+} not [-old borders-] {+new armies+}"),
      // nor between short changes,
      Case(
        "spoke to the envoy", "talked to the minister",
        "[-spoke-] {+talked+} to the [-envoy-] {+minister+}"),
      Case(
        "major changes of borders", "small steps of armies",
        "[-major changes-] {+small steps+} of [-borders-] {+armies+}"),
      Case(
        "big major changes to the old borders here", "three small steps to the new red armies",
        "[-big major changes-] {+three small steps+} to the [-old borders here-] {+new red armies+}"
      ),
      // counted without what it was joined to,
      Case(
        "a1 a2 a3 a4 the b1 b2 of the c1 c2 c3 c4", "x1 x2 x3 x4 the y1 y2 of the z1 z2 z3 z4",
        "[-a1 a2 a3 a4 the b1 b2-] {+x1 x2 x3 x4 the y1 y2+} of the [-c1 c2 c3 c4-] {+z1 z2 z3 z4+}"
      ),
      // nor three of them,
      Case(
        "a1 a2 a3 a4 a5 a6 and to the c1 c2 c3 c4 c5 c6",
        "b1 b2 b3 b4 b5 b6 and to the d1 d2 d3 d4 d5 d6",
        "[-a1 a2 a3 a4 a5 a6-] {+b1 b2 b3 b4 b5 b6+} and to the [-c1 c2 c3 c4 c5 c6-] "
          + "{+d1 d2 d3 d4 d5 d6+}"),
      // nor where a change only takes away or only adds,
      Case(
        "major changes of old borders", "of", "[-major changes-] of [-old borders-]"),
      Case(
        "major changes of", "small steps of new armies",
        "[-major changes-] {+small steps+} of {+new armies+}"),
      // nor beside what has moved.
      Case(
        "Geneva talks of old borders x1 x2 x3 end", "small steps of new armies x1 x2 x3 Geneva",
        "<1-Geneva> [-talks-] {+small steps+} of [-old borders-] {+new armies+} x1 x2 x3 [-end-] "
          + "<1+Geneva>"),
    ])
  func islands(_ example: Case) { check(example) }

  private func check(_ example: Case) {
    let diff = example.diff
    #expect(notation(diff) == example.expected)
    #expect(diff.stop == nil)
  }
}
