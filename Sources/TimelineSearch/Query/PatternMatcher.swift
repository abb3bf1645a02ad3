internal import CPCRE2

/// Matches one regular expression in one text after another.
struct PatternMatcher: ~Copyable {
  private let pattern: Pattern
  private let data: OpaquePointer

  /// A match took more steps or memory than it may.
  struct TooCostly: Error {}

  /// Prepares to match.
  ///
  /// - Throws: `TooCostly` where there is no memory for it.
  init(_ pattern: Pattern) throws(TooCostly) {
    guard let data = pcre2_match_data_create_8(1, nil) else { throw TooCostly() }
    self.pattern = pattern
    self.data = data
  }

  deinit { pcre2_match_data_free_8(data) }

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
    utf8.withMemoryRebound(to: UInt8.self) {
      pcre2_match_8(
        pattern.code, $0.baseAddress, $0.count, start, options, data, pattern.limits)
    }
  }
}
