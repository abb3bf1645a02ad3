internal import CPCRE2

/// Matches one regular expression in one text after another.
struct PatternMatcher: ~Copyable {
  private let pattern: Pattern
  private let data: OpaquePointer
  /// The pattern's limits, and that of time.
  private let limits: OpaquePointer
  private let clock: UnsafeMutablePointer<Clock>

  /// How long a text is at most in which steps alone are a limit of time: from each place on, an
  /// expression may look at all the rest without taking a step.
  private static let unwatchedLength = 1024

  /// A match took more steps, memory or time than it may.
  struct TooCostly: Error {}

  /// Tells a match when to stop.
  private struct Clock {
    let watch: SearchWatch
    var calls = 0

    /// Looks now and then: a look takes longer than what lies between two of them mostly does.
    mutating func isOver() -> Bool {
      calls &+= 1
      return calls & 63 == 0 && watch.isOver
    }
  }

  /// Prepares to match.
  ///
  /// - Parameter watch: When matching has to stop, also in the midst of a text.
  /// - Throws: `TooCostly` where there is no memory for it.
  init(_ pattern: Pattern, watch: SearchWatch) throws(TooCostly) {
    guard let data = pcre2_match_data_create_8(1, nil) else { throw TooCostly() }
    guard let limits = pcre2_match_context_copy_8(pattern.limits) else {
      pcre2_match_data_free_8(data)
      throw TooCostly()
    }
    self.pattern = pattern
    self.data = data
    self.limits = limits
    clock = .allocate(capacity: 1)
    clock.initialize(to: Clock(watch: watch))
    pcre2_set_callout_8(
      limits,
      { _, clock in
        let isOver = clock?.assumingMemoryBound(to: Clock.self).pointee.isOver()
        return isOver == true ? PCRE2_ERROR_CALLOUT : 0
      }, clock)
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(limits)
    clock.deinitialize(count: 1)
    clock.deallocate()
  }

  /// Whether the expression matches somewhere in a text.
  ///
  /// - Throws: `TooCostly` where that cannot be told within the limits.
  ///
  /// - Parameter utf8: well-formed.
  func matches(_ utf8: UnsafeRawBufferPointer) throws(TooCostly) -> Bool {
    try firstMatch(in: utf8, from: 0) != nil
  }

  /// The first match at or after `start`, in UTF-8 offsets; it may be empty.
  ///
  /// - Throws: `TooCostly` where it cannot be found within the limits.
  func firstMatch(in text: String, from start: Int) throws(TooCostly) -> Range<Int>? {
    var text = text
    let result = text.withUTF8 { utf8 in
      Result { () throws(TooCostly) in
        try firstMatch(in: UnsafeRawBufferPointer(utf8), from: start)
      }
    }
    return try result.get()
  }

  private func firstMatch(
    in utf8: UnsafeRawBufferPointer, from start: Int
  ) throws(TooCostly) -> Range<Int>? {
    // The text is well-formed, as every `String` is.
    var result = match(utf8, from: start, options: PCRE2_NO_UTF_CHECK)
    if result == PCRE2_ERROR_JIT_STACKLIMIT {
      // The machine code's stack is small and not under our limits; the interpreter's is.
      result = match(utf8, from: start, options: PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT)
    }
    if result == PCRE2_ERROR_NOMATCH { return nil }
    guard result >= 0, let ends = pcre2_get_ovector_pointer_8(data) else { throw TooCostly() }
    // \K can set the start behind the end.
    return min(ends[0], ends[1])..<ends[1]
  }

  private func match(_ utf8: UnsafeRawBufferPointer, from start: Int, options: UInt32) -> Int32 {
    let isWatched = utf8.count > Self.unwatchedLength
    return utf8.withMemoryRebound(to: UInt8.self) {
      pcre2_match_8(
        isWatched ? pattern.watchedCode : pattern.code, $0.baseAddress, $0.count, start, options,
        data, limits)
    }
  }
}
