/// Which row has which name: several names may stand for one row. Names are equal as ids are.
struct NameTable {
  private let texts = Arena(.moving)
  private var offsets: [UInt32] = []
  private var rows: [UInt32] = []
  private var table = IDTable()

  /// The row of a name.
  func row(of name: HashedText) -> Int? {
    offsets.withUnsafeBufferPointer { offsets in
      table.row(of: name.text, hash: name.hash) { Self.text(at: offsets[$0], in: texts) }.map {
        Int(rows[$0])
      }
    }
  }

  /// Enters a name; one that is there stays with its row.
  mutating func insert(_ name: HashedText, row: Int) {
    guard self.row(of: name) == nil else { return }
    table.append(hash: name.hash)
    offsets.append(UInt32(texts.count))
    rows.append(UInt32(row))
    texts.write(text: name.text)
  }

  private static func text(at offset: UInt32, in texts: Arena) -> UnsafeRawBufferPointer {
    var reader = RecordReader(at: UnsafeRawPointer(texts.start) + Int(offset))
    return reader.utf8()
  }
}
