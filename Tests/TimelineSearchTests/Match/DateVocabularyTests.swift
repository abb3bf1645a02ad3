import EDTF
import TextFolding
import Testing

@testable import TimelineSearch

@Suite("The words of dates")
struct DateVocabularyTests {
  private static let dates: [String] =
    (1...12).map { $0 < 10 ? "2022-0\($0)" : "2022-\($0)" }
    + (9...15).map { $0 < 10 ? "2022-01-0\($0)" : "2022-01-\($0)" }
    + (21...24).map { "2022-\($0)" }
    + [
      "2022", "0044", "-0043", "202X", "20XX", "2022-XX", "2022-XX-XX", "2022-01-XX", "-000X",
      "2022-01-12~", "2022-01-12?", "2022-01-12%", "2022~", "2022-01-12/2022-01-14",
      "2021-12-31/2022-01-01", "2022-01-12/", "2022-01-12/..", "/2022-01-12", "../2022-01-12",
      "[2022-01-12,2022-01-14]", "{2022-01-12,2022-01-14}", "[2022-01-12..2022-01-14]",
      "[2022-01-12..]", "[..2022-01-12]", "{2022-01..}", "{..2022}", "[2022-01,2022-02,2022-03]",
      "2022-01-12T10:00:00Z", "2022-01-12T10:00:00+01:00", "2022-01-12T10:00:00",
      "2022-01-12~/2022-01-14?", "{2022-01-12..2022-01-14}",
    ]

  @Test("are all among those that a search by date looks for", arguments: dates)
  func all(text: String) throws {
    for words in DateVocabulary.texts(of: try EDTFDate(text)) {
      let folded = Folding.fold(words)
      #expect(
        DateVocabulary.mayHold(folded),
        "add the words of “\(words)” to DateVocabulary: nobody finds them else")
    }
  }

  @Test(
    "are not those of other texts", arguments: ["missiles", "zugzwang", "январь", "monday missile"])
  func others(text: String) { #expect(!DateVocabulary.mayHold(Folding.fold(text))) }
}
