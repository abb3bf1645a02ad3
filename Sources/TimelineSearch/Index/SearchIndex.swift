import TextFolding
public import Timeline

/// A chronology, folded once into one run of bytes in which searches are made.
///
///     let index = SearchIndex(chronology)
///     let items = try index.matches(Query(parsing: "missiles speaker:ryabkov"))
public struct SearchIndex: Sendable {
  /// What is searched.
  public let chronology: Chronology

  /// The folded texts of all items in order, `separator` after each.
  let arena: [UInt8]
  /// For each text its offset in `arena`, and at last the size of `arena`.
  let starts: [UInt32]
  /// For each text the item that it belongs to.
  let items: [Int32]
  /// For each text its field, with `identifierBit` where it is an id behind a name.
  let fields: [UInt8]
  /// For each item its first text, and at last the number of texts.
  let firstTexts: [Int32]

  /// A byte that is in no UTF-8, so that no match reaches from one text into the next.
  static let separator: UInt8 = 0xFF
  static let identifierBit: UInt8 = 0x80

  /// Folds every text of every item.
  ///
  /// - Complexity: O(*n*) in the size of the texts, where a source's title counts once for every
  ///   item that has the source.
  public init(_ chronology: Chronology) {
    self.chronology = chronology
    var folder = Folder(keepingCase: false)
    var starts: [UInt32] = []
    var items: [Int32] = []
    var fields: [UInt8] = []
    var firstTexts: [Int32] = []
    firstTexts.reserveCapacity(chronology.items.count + 1)
    for (position, item) in chronology.items.enumerated() {
      firstTexts.append(Int32(items.count))
      for text in ItemTexts(of: item, in: chronology).all {
        starts.append(UInt32(folder.bytes.count))
        items.append(Int32(position))
        fields.append(text.field.code | (text.isIdentifier ? Self.identifierBit : 0))
        folder.startAnew()
        folder.append(text.text)
        folder.bytes.append(Self.separator)
      }
    }
    starts.append(UInt32(folder.bytes.count))
    firstTexts.append(Int32(items.count))
    self.arena = folder.bytes
    self.starts = starts
    self.items = items
    self.fields = fields
    self.firstTexts = firstTexts
  }

  /// The original of one of the texts.
  ///
  /// - Complexity: O(*m*) in the texts of the item.
  func original(ofText text: Int) -> String {
    let item = Int(items[text])
    let texts = ItemTexts(of: chronology.items[item], in: chronology).all
    return texts[text - Int(firstTexts[item])].text
  }
}

extension Field {
  /// The field's position among all, as the index stores it.
  var code: UInt8 {
    // The compiler orders a plain enumeration's cases as they are declared.
    UInt8(truncatingIfNeeded: Self.allCases.firstIndex(of: self) ?? 0)
  }
}
