internal import CPCRE2

/// A compiled regular expression (PCRE2 syntax, over Unicode text).
///
/// A compiled expression and its limits are not written to after `init`, so threads can share
/// them; what a match writes is in a `PatternMatcher` of its own (`man pcre2api`,
/// "Multithreading").
final class Pattern: Sendable {
  /// The steps that one match may take from each place at which it may begin. A catastrophic
  /// expression takes them in milliseconds.
  private static let matchLimit: UInt32 = 500_000
  /// The memory that one match may take, in KiB.
  private static let heapLimit: UInt32 = 8192

  nonisolated(unsafe) let code: OpaquePointer
  /// The same, which calls out before each of its parts: how long it takes can be watched.
  nonisolated(unsafe) let watchedCode: OpaquePointer
  nonisolated(unsafe) let limits: OpaquePointer

  /// What is wrong with an expression.
  struct CompileError: Error {
    /// PCRE2's message.
    let message: String
    /// Where the expression is wrong, in UTF-8 bytes.
    let utf8Offset: Int
  }

  /// Compiles an expression.
  ///
  /// - Parameters:
  ///   - expression: case-sensitive when it has a capital letter that stands for itself.
  ///   - ignoresCase: makes it ignore case in spite of capital letters.
  /// - Throws: `CompileError` where the expression is not well-formed, or too large.
  init(_ expression: String, ignoresCase: Bool) throws(CompileError) {
    // \C would match half a character.
    var options = PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK | PCRE2_NEVER_BACKSLASH_C
    if ignoresCase || !Self.hasCapital(expression) { options |= PCRE2_CASELESS }
    let code = try Self.compile(expression, options)
    let watchedCode: OpaquePointer
    do {
      // With all that it calls out, it may be too large where the other is not.
      watchedCode = try Self.compile(expression, options | PCRE2_AUTO_CALLOUT)
    } catch {
      pcre2_code_free_8(code)
      throw error
    }
    guard let limits = pcre2_match_context_create_8(nil) else {
      pcre2_code_free_8(code)
      pcre2_code_free_8(watchedCode)
      throw CompileError(message: Self.message(PCRE2_ERROR_NOMEMORY), utf8Offset: 0)
    }
    pcre2_set_match_limit_8(limits, Self.matchLimit)
    pcre2_set_heap_limit_8(limits, Self.heapLimit)
    self.code = code
    self.watchedCode = watchedCode
    self.limits = limits
  }

  private static func compile(
    _ expression: String, _ options: UInt32
  ) throws(CompileError) -> OpaquePointer {
    var errorCode: Int32 = 0
    var errorOffset = 0
    var expression = expression
    let code = expression.withUTF8 {
      pcre2_compile_8($0.baseAddress, $0.count, options, &errorCode, &errorOffset, nil)
    }
    guard let code else {
      throw CompileError(message: message(errorCode), utf8Offset: errorOffset)
    }
    // Without a just-in-time compiler for this machine the interpreter matches; only slower.
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    return code
  }

  deinit {
    pcre2_code_free_8(code)
    pcre2_code_free_8(watchedCode)
    pcre2_match_context_free_8(limits)
  }

  private static func message(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
  }

  /// Whether a capital letter stands for itself: `\W` and `\p{Lu}` do not count.
  private static func hasCapital(_ expression: String) -> Bool {
    var rest = expression[...]
    while let next = rest.popFirst() {
      guard next == "\\" else {
        if next.isUppercase { return true }
        continue
      }
      guard let escaped = rest.popFirst(), "pPxoNgk".contains(escaped) else { continue }
      if rest.first == "{" {
        rest = rest.drop { $0 != "}" }
      } else if "pPx".contains(escaped) {
        // \pL, \xEF: no more letters than these can follow.
        rest = rest.dropFirst(escaped == "x" ? 2 : 1)
      }
    }
    return false
  }
}
