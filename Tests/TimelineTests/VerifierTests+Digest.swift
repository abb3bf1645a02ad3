import Testing
import Timeline

/// Whether a text is the one that its source names, by SHA-256.
extension VerifierTests {
  /// SHA-256 of "He said: no veto.", by sha256sum(1).
  static let digest = "ea43003a97ba077ae3ad0b7a62949e7069f3e7817d65a610b3c5dc16ac64b64b"

  @Test("a text with the SHA-256 that its source names, in either case, is compared")
  func sameDigest() {
    for sha256 in [Self.digest, Self.digest.uppercased()] {
      #expect(
        Self.verify(Selector(exact: "no veto", position: 9..<16), sha256: sha256)
          == Verification(
            Self.claim(Selector(exact: "no veto", position: 9..<16)), status: .verified,
            position: 9..<16))
    }
  }

  @Test(
    "a text with another SHA-256 is changed whatever is found in it",
    arguments: [
      (Selector(exact: "no veto", position: 9..<16), 9..<16),
      (Selector(prefix: "said: ", exact: "no veto", position: 0..<7), 9..<16),
      (Selector(prefix: "x", exact: "no veto"), 9..<16),
      (Selector(exact: "o v"), 10..<13),
      (Selector(exact: "o"), nil),
      (Selector(exact: "o", position: 10..<11), nil),
      (Selector(prefix: "n", exact: "o"), 10..<11),
      (Selector(exact: "none"), nil),
    ])
  func otherDigest(_ selector: Selector, _ position: Range<Int>?) {
    let sha256 = String(repeating: "0", count: 64)
    #expect(
      Self.verify(selector, sha256: sha256)
        == Verification(
          Self.claim(selector), status: .changed, position: position,
          change: .digest(Self.digest)),
      "the position is where the words stand in one place, by their context or by themselves")
  }

  @Test("SHA-256 of no byte, of some, and of more than one block (FIPS 180-4's examples)")
  func digests() {
    for (text, digest) in [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ] {
      var timeline = Self.timeline(Selector(exact: "none"))
      timeline.sources[0].textSHA256 = digest
      let found = Verifier.verify(Chronology(timeline)) { _ in Array(text.utf8) }
      #expect(found.map(\.status) == [.missing], "\(digest) is the SHA-256 of “\(text)”")
    }
  }

  @Test("two sources of one text file: each is judged by the SHA-256 that it names")
  func twoDigestsOfOneText() {
    var timeline = Self.timeline(Selector(exact: "no veto"))
    timeline.sources[0].textSHA256 = String(repeating: "0", count: 64)
    var other = Source(id: "tass", title: "TASS")
    (other.textFile, other.textSHA256) = ("efe.txt", Self.digest)
    timeline.sources.append(other)
    var report = timeline.statements[0].reports[0]
    report = Report(source: "tass", quotationType: .direct, text: report.text)
    report.selector = Selector(exact: "no veto")
    timeline.statements[0].reports.append(report)
    let found = Verifier.verify(Chronology(timeline)) { _ in Array("He said: no veto.".utf8) }
    #expect(found.map(\.status) == [.changed, .verified])
  }

  private static func verify(_ selector: Selector, sha256: String) -> Verification? {
    var timeline = timeline(selector)
    timeline.sources[0].textSHA256 = sha256
    return Verifier.verify(Chronology(timeline)) { _ in Array("He said: no veto.".utf8) }.first
  }
}
