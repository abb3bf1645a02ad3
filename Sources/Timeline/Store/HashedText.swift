/// An id or a name, and where tables look for it: a text is hashed once, by whatever thread has it
/// first.
struct HashedText {
  /// UTF-8.
  let text: UnsafeRawBufferPointer
  /// `IDTable.hash` of the text.
  let hash: UInt32

  @inline(__always)
  init(_ text: UnsafeRawBufferPointer) { self.init(text, hash: IDTable.hash(text)) }

  @inline(__always)
  init(_ text: UnsafeRawBufferPointer, hash: UInt32) {
    self.text = text
    self.hash = hash
  }
}
