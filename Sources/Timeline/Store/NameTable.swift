/// Which row has which name: several names may stand for one row. Names are equal as ids are.
struct NameTable {
  private let texts = Arena(.moving)
  private var offsets: [UInt32] = []
  private var rows: [UInt32] = []
  private var table = IDTable()

  /// The row of a name.
  func row(of name: UnsafeRawBufferPointer) -> Int? {
    offsets.withUnsafeBufferPointer { offsets in
      table.row(of: name) { Self.text(at: offsets[$0], in: texts) }.map { Int(rows[$0]) }
    }
  }

  /// Enters a name; one that is there stays with its row.
  mutating func insert(_ name: UnsafeRawBufferPointer, row: Int) {
    guard self.row(of: name) == nil else { return }
    table.append(name)
    offsets.append(UInt32(texts.count))
    rows.append(UInt32(row))
    texts.write(text: name)
  }

  private static func text(at offset: UInt32, in texts: Arena) -> UnsafeRawBufferPointer {
    var reader = RecordReader(at: UnsafeRawPointer(texts.start) + Int(offset))
    return reader.utf8()
  }
}
