/// One row of a feed: an event with a title, or what a speaker said.
///
/// Each field is well-formed UTF-8 with its escape sequences resolved, or `nil` where it is left out,
/// `null` or empty. A row has a date, and either a title or a speaker and a text.
///
/// The bytes belong to the `FeedParser` that the row comes from: of CSV they are there until its next
/// call, of JSON Lines until it is given more to read. Nothing is allocated for a row.
public struct FlatRow {
  /// The line on which the row begins, from 1.
  public internal(set) var line: Int
  @usableFromInline var slots: InlineArray<9, Slot>

  /// Where the bytes of one field are.
  @usableFromInline struct Slot {
    /// `nil` where the field is left out.
    @usableFromInline var start: UnsafeRawPointer?
    /// Lines, and CSV's rows, have at most 16 MiB.
    @usableFromInline let shortCount: UInt32
    /// Whether no byte is beyond ASCII, where that is known.
    @usableFromInline let isASCII: Bool

    @inlinable var count: Int { Int(shortCount) }

    @inline(__always)
    init(_ start: UnsafePointer<UInt8>, count: Int, isASCII: Bool) {
      self.start = UnsafeRawPointer(start)
      shortCount = UInt32(count)
      self.isASCII = isASCII
    }

    private init() {
      start = nil
      shortCount = 0
      isASCII = true
    }

    static var absent: Slot { Slot() }
  }

  init(line: Int) {
    self.line = line
    slots = InlineArray(repeating: .absent)
  }

  /// A field's bytes, or `nil` where it is left out.
  @inlinable
  public subscript(field: FeedField) -> UnsafeRawBufferPointer? {
    let slot = slots[Int(field.rawValue)]
    return slot.start.map { UnsafeRawBufferPointer(start: $0, count: slot.count) }
  }

  /// Whether it is known of a field that it is ASCII, and stands in the feed as it is.
  @inlinable
  public func isPlain(_ field: FeedField) -> Bool { slots[Int(field.rawValue)].isASCII }

  /// When: EDTF or RFC 3339. There in every row.
  @inlinable public var date: UnsafeRawBufferPointer? { self[.date] }
  /// What happened.
  @inlinable public var title: UnsafeRawBufferPointer? { self[.title] }
  /// Who said it, by name.
  @inlinable public var speaker: UnsafeRawBufferPointer? { self[.speaker] }
  /// What was said.
  @inlinable public var text: UnsafeRawBufferPointer? { self[.text] }
  /// The strand of the talks, by name.
  @inlinable public var track: UnsafeRawBufferPointer? { self[.track] }
  /// Where, by name.
  @inlinable public var place: UnsafeRawBufferPointer? { self[.place] }
  /// Who reports it, by name.
  @inlinable public var source: UnsafeRawBufferPointer? { self[.source] }
  /// The source's address.
  @inlinable public var url: UnsafeRawBufferPointer? { self[.url] }
  /// The row's own id.
  @inlinable public var id: UnsafeRawBufferPointer? { self[.id] }
}
