internal import CLinux

extension [UInt64] {
  /// Brings the slot of a hash into the processor's caches, ahead of looking it up in a hash table of
  /// so many slots, a power of two.
  @inline(__always)
  func prefetchSlot(ofHash hash: UInt64) {
    withUnsafeBufferPointer { slots in
      guard let start = slots.baseAddress else { return }
      parley_prefetch(start + Int(truncatingIfNeeded: hash) & (slots.count - 1))
    }
  }
}
