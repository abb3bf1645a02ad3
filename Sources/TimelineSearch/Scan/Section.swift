internal import TextFolding
internal import Timeline

/// The records of one kind, searched block by block, while somebody holds their chronology.
struct Section: Sendable {
  let records: SearchableRecords
  private let folds: FoldedBlocks

  /// The records of a kind.
  ///
  /// - Parameter folds: what has been folded of them, or of an earlier snapshot of them.
  init(_ kind: SearchableRecords.Kind, of chronology: Chronology, folds: FoldedBlocks) {
    records = SearchableRecords(kind, of: chronology)
    self.folds = folds
  }

  /// The same kind in a later snapshot.
  func extended(to chronology: Chronology) -> Section {
    Section(records.kind, of: chronology, folds: folds)
  }

  var blockCount: Int { (records.count + RowMask.capacity - 1) / RowMask.capacity }

  /// The number of bytes of all records.
  var size: Int { records.start(of: records.count) - records.start(of: 0) }

  /// The rows of a block.
  func rows(ofBlock block: Int) -> Range<Int> {
    let first = block * RowMask.capacity
    return first..<min(first + RowMask.capacity, records.count)
  }

  /// The folded texts of a block; made where it is the first time.
  func folded(_ block: Int) -> FoldedBlock {
    folds.block(block, of: records, rows: rows(ofBlock: block))
  }

  /// How often bytes are met.
  var frequencies: ByteFrequencies {
    ByteFrequencies(
      sampling: records.bytes(records.start(of: 0)..<records.start(of: records.count)))
  }

  /// The rows of a block that have `needle` in one of `fields`, counted from the first of it.
  ///
  /// - Complexity: O(*n*) in the bytes of the block; the rest of a record is passed over where
  ///   the needle was found.
  func find(_ needle: Needle, in fields: RecordFields, _ folded: FoldedBlock, block: Int) -> RowMask
  {
    var found = RowMask()
    let rows = rows(ofBlock: block)
    if let plain = needle.plain {
      if let probe = plain.probe, folded.layout.isAscending {
        find(plain, probe, in: fields, rows, besides: folded.rows, into: &found)
      } else {
        findText(by: plain, in: fields, rows, besides: folded.rows, into: &found)
      }
    }
    folded.find(needle.folded) { text in
      guard fields.contains(text.field), isCased(text.original, needle.cased) else { return false }
      found.insert(text.row)
      return true
    }
    return found
  }

  /// The rows of all records that have `needle` in one of `fields`; `nil` where none has.
  func find(_ needle: Needle, in fields: RecordFields) -> RowBits? {
    var bits: RowBits?
    for block in 0..<blockCount {
      let found = find(needle, in: fields, folded(block), block: block)
      guard !found.isEmpty else { continue }
      var some = bits ?? RowBits(count: records.count)
      some.insert(found, block: block)
      bits = some
    }
    return bits
  }

  private func find(
    _ plain: Needle.Plain, _ probe: ByteProbe, in fields: RecordFields, _ rows: Range<Int>,
    besides folded: RowMask, into found: inout RowMask
  ) {
    let base = records.base
    let end = records.start(of: rows.upperBound)
    var position = records.start(of: rows.lowerBound)
    var row = rows.lowerBound
    while let hit = probe.firstOffset(in: base, from: position, to: end) {
      row = records.row(holding: hit, from: row, below: rows.upperBound)
      var isDone = folded.contains(row - rows.lowerBound)
      if !isDone, let text = records.text(holding: hit, ofRow: row), fields.contains(text.field),
        plain.isWhole(at: hit, in: text.range, base)
      {
        found.insert(row - rows.lowerBound)
        isDone = true
      }
      position = isDone ? records.start(of: row + 1) : hit + 1
    }
  }

  /// As `find`, record by record: for the search for a space, and where records do not ascend.
  private func findText(
    by plain: Needle.Plain, in fields: RecordFields, _ rows: Range<Int>, besides folded: RowMask,
    into found: inout RowMask
  ) {
    let base = records.base
    var texts: [RecordText] = []
    for row in rows where !folded.contains(row - rows.lowerBound) {
      records.readTexts(of: row, into: &texts)
      if texts.contains(where: { fields.contains($0.field) && plain.isFound(in: $0.range, base) }) {
        found.insert(row - rows.lowerBound)
      }
    }
  }

  private func isCased(_ original: FoldedBlock.Original, _ cased: [UInt8]?) -> Bool {
    guard let cased else { return true }
    return ByteSearch.contains(
      cased, in: Folding.fold(original.text(in: records), keepingCase: true))
  }
}

/// Some rows of a whole section.
struct RowBits: Sendable {
  private var words: [UInt64]

  /// None of `count` rows.
  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// Whether a row is one of them.
  func contains(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 != 0 }

  /// Adds a row.
  mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

  /// Puts in place the rows of a block.
  mutating func insert(_ rows: RowMask, block: Int) { rows.write(to: &words, block: block) }
}
