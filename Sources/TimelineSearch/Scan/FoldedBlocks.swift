internal import Threads
internal import Timeline

/// The folded blocks of one kind of record, each made when it is first searched; shared by threads,
/// and by the snapshots of a timeline that grows.
final class FoldedBlocks: Sendable {
  private let blocks = Guarded<[FoldedBlock?]>([])

  /// The folded block of `rows` of `records`.
  func block(_ number: Int, of records: SearchableRecords, rows: Range<Int>) -> FoldedBlock {
    let known = blocks.withLock { $0.indices.contains(number) ? $0[number] : nil }
    // The last block of a snapshot grows with the next one, and what was only mentioned may come.
    let layout = records.layout(of: rows)
    if let known, known.layout == layout { return known }
    let made = FoldedBlock(records, rows: rows, layout: layout)
    blocks.withLock { blocks in
      while blocks.count <= number { blocks.append(nil) }
      blocks[number] = made
    }
    return made
  }
}
