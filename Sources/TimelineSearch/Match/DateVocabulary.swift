internal import EDTF

/// The words of which dates in English are made.
enum DateVocabulary {
  /// Every word that `EDTFDate.formatted` and `DateWords` can write, in small letters.
  private static let words: [[UInt8]] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "spring", "summer", "autumn", "winter", "quarter",
    "northern", "southern", "hemisphere", "quadrimester", "semester", "first", "second", "third",
    "fourth", "half", "about", "uncertain", "from", "to", "on", "end", "unknown", "until", "start",
    "and", "after", "before", "or", "later", "earlier", "one", "of", "the", "s", "years", "some",
    "month", "day", "in", "bc", "utc", "of",
  ].map { Array($0.utf8) }

  /// Whether a folded text may be a part of a date in words: each run of letters in it is a part of
  /// a word.
  static func mayHold(_ folded: [UInt8]) -> Bool {
    folded.allSatisfy { $0 < 0x80 }
      && folded.split { !(0x61...0x7A ~= $0) }.allSatisfy { letters in
        words.contains { word in
          word.count >= letters.count
            && (0...word.count - letters.count).contains {
              word[$0..<$0 + letters.count].elementsEqual(letters)
            }
        }
      }
  }

  /// The texts that say a date in English.
  static func texts(of date: EDTFDate) -> [String] {
    [date.formatted(.long, ascii: true), DateWords.days(of: date)].compactMap { $0 }
  }
}
