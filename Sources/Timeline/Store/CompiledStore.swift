// A store as one run of bytes, which a program can have in itself:
//
//     header   magic, format; then for each table the offset of its words and their number, and the
//              offset of its records and their size in bytes
//     tables   32-bit words
//     records  those of one kind after those of the other
//
// Offsets are in bytes from the beginning. Words have the byte order of the machine, which a
// compiled store never leaves.

extension Store {
  /// Changes whenever records or tables do, so that no other store is taken for this one.
  static let format: UInt32 = 4
  private static let magic: UInt32 = 0x794C_5250  // "PRLy"
  private static let wordsPerTable = 4
  private static let headerWords = 2 + wordsPerTable * Table.allCases.count

  /// Reads bytes that `compiled` made and that stay for as long as the program runs; `nil` where
  /// they are of another version.
  init?(permanent bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count >= Self.headerWords * 4 else { return nil }
    func word(_ position: Int) -> UInt32 {
      start.loadUnaligned(fromByteOffset: position * 4, as: UInt32.self)
    }
    guard word(0) == Self.magic, word(1) == Self.format else { return nil }
    var sections: [Section] = []
    sections.reserveCapacity(Table.allCases.count)
    for position in 0..<Table.allCases.count {
      let first = 2 + Self.wordsPerTable * position
      var section = Section()
      section.compiled = start + Int(word(first))
      section.count = Int(word(first + 1))
      section.records = UnsafeRawBufferPointer(
        start: start + Int(word(first + 2)), count: Int(word(first + 3)))
      sections.append(section)
    }
    self.init(sections, owners: [])
  }

  /// The store as bytes for `init(permanent:)`.
  var compiled: [UInt8] {
    var header = [Self.magic, Self.format]
    var tables: [UInt32] = []
    var records: [UInt8] = []
    let firstRecord =
      4 * (Self.headerWords + Table.allCases.reduce(0) { $0 + count($1) })
    for table in Table.allCases {
      header.append(UInt32(4 * (Self.headerWords + tables.count)))
      header.append(UInt32(count(table)))
      header.append(UInt32(firstRecord + records.count))
      header.append(UInt32(self.records(table).count))
      tables += words(table)
      records += self.records(table)
    }
    return (header + tables).withUnsafeBytes { Array($0) } + records
  }
}
