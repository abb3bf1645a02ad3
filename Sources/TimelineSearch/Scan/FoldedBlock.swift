internal import TextFolding
internal import Timeline

/// The folded texts of those records of a block that are not all ASCII; they are searched here and
/// not where they lie.
final class FoldedBlock: Sendable {
  /// How the records of the block lay.
  let layout: SearchableRecords.Layout
  /// Which rows of the block there are, counted from its first: not those that have only been
  /// mentioned.
  let whole: RowMask
  /// Which rows are here, counted from the first of the block.
  let rows: RowMask
  /// The folded texts, `separator` after each.
  let arena: [UInt8]
  /// What the texts are, in the order of `arena`.
  let texts: [Text]

  /// A byte that is in no UTF-8, so that no match reaches from one text into the next.
  private static let separator: UInt8 = 0xFF

  /// One of the texts.
  struct Text: Sendable {
    /// Where it begins in the arena.
    let start: Int
    /// Its row, counted from the first of the block.
    let row: Int
    /// What it is.
    let field: RecordFields
    /// Where the original is.
    let original: Original
  }

  /// A text before it was folded.
  enum Original: Sendable {
    /// In the record, at these offsets.
    case range(Range<Int>)
    /// Made of parts of the record.
    case composed(String)

    /// The original's text.
    func text(in records: SearchableRecords) -> String {
      switch self {
      case .range(let range): String(decoding: records.bytes(range), as: UTF8.self)
      case .composed(let text): text
      }
    }
  }

  /// Finds and folds what is not ASCII in `rows`, which are those of a block.
  ///
  /// - Complexity: O(*n*) in the bytes of the records: near the speed of memory for what is ASCII,
  ///   that of folding for the rest.
  init(_ records: SearchableRecords, rows range: Range<Int>, layout: SearchableRecords.Layout) {
    var builder = Builder(records: records, first: range.lowerBound)
    builder.addAll(range, isAscending: layout.isAscending)
    self.layout = layout
    var whole = RowMask(first: range.count)
    if records.kind == .events {
      for row in range where !records.isWhole(row) { whole.remove(row - range.lowerBound) }
    }
    self.whole = whole
    rows = builder.rows
    arena = builder.folder.bytes
    texts = builder.texts
  }

  /// Calls `isWanted` with each text that has `needle` in it, until it returns `true` for one of a
  /// row; then with those of the next row.
  func find(_ needle: ByteProbe, where isWanted: (Text) -> Bool) {
    guard !texts.isEmpty else { return }
    arena.withUnsafeBytes { arena in
      guard let base = arena.baseAddress else { return }
      var position = 0
      var text = 0
      while let hit = needle.firstOffset(in: base, from: position, to: arena.count) {
        text = self.text(holding: hit, from: text)
        let row = texts[text].row
        let isFound = isWanted(texts[text])
        repeat { text += 1 } while isFound && text < texts.count && texts[text].row == row
        guard text < texts.count else { return }
        position = texts[text].start
      }
    }
  }

  private func text(holding offset: Int, from first: Int) -> Int {
    var low = first
    var high = texts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if texts[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private struct Builder {
    let records: SearchableRecords
    let first: Int
    var rows = RowMask()
    var folder = Folder(keepingCase: false)
    var texts: [Text] = []
    private var recordTexts: [RecordText] = []

    init(records: SearchableRecords, first: Int) {
      self.records = records
      self.first = first
    }

    mutating func addAll(_ range: Range<Int>, isAscending: Bool) {
      if records.kind == .sources || !isAscending {
        // An author's name is in two parts; what is looked for may reach from one to the other.
        for row in range { add(row, composed: records.composedNames(ofRow: row)) }
        return
      }
      let base = records.base
      let end = records.start(of: range.upperBound)
      var position = records.start(of: range.lowerBound)
      var row = range.lowerBound
      while let hit = HighBytes.firstPair(in: base, from: position, to: end) {
        row = records.row(holding: hit, from: row, below: range.upperBound)
        add(row, composed: [])
        row += 1
        guard row < range.upperBound else { return }
        position = records.start(of: row)
      }
    }

    private mutating func add(_ row: Int, composed: [String]) {
      records.readTexts(of: row, into: &recordTexts)
      let isFolded =
        !composed.isEmpty
        || recordTexts.contains { HighBytes.isAny(in: records.bytes($0.range)) }
      guard isFolded else { return }
      rows.insert(row - first)
      for text in recordTexts {
        begin(text.field, row, .range(text.range))
        records.bytes(text.range).withMemoryRebound(to: UInt8.self) { folder.append($0) }
        folder.bytes.append(FoldedBlock.separator)
      }
      for name in composed {
        begin(.name, row, .composed(name))
        folder.append(name)
        folder.bytes.append(FoldedBlock.separator)
      }
    }

    private mutating func begin(_ field: RecordFields, _ row: Int, _ original: Original) {
      texts.append(
        Text(start: folder.bytes.count, row: row - first, field: field, original: original))
      folder.startAnew()
    }
  }
}
