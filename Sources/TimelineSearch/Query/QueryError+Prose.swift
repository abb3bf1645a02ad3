internal import EDTF
internal import Phrasing

extension QueryError: CustomStringConvertible {
  /// What is wrong and how to put it right, in a line.
  public var description: String {
    let column = offset + 1
    switch reason {
    case .unclosedQuotation: return "unclosed quotation mark at column \(column)"
    case .emptyPhrase:
      return "nothing stands between the quotation marks at column \(column); put words there"
    case .unknownField(let name, let nearest):
      return "“\(name):” is no field" + suggestion("\(nearest):")
    case .missingValue(let restrictor):
      let name = restrictor.rawValue
      return "“\(name):” needs a value, such as “\(name):\(restrictor.example)”"
    case .unknownValue(let restrictor, let value, let choices):
      let name = restrictor.rawValue
      if let nearest = Spelling.nearest(to: value, among: choices) {
        return "“\(name):\(value)” does not exist" + suggestion("\(name):\(nearest)")
      }
      return "“\(name):\(value)” does not exist; “\(name):” takes \(Self.alternatives(choices))"
    case .date(let restrictor, let value, let error):
      let name = restrictor.rawValue
      return "“\(name):\(value)” is no date: \(error.message); expected \(error.expected)"
    case .missingSlash:
      return "a regular expression stands between slashes, such as “re:/missiles?/”"
    case .unclosedPattern:
      return "unclosed regular expression at column \(column); end it with “/”"
    case .emptyPattern:
      return "nothing stands between the slashes at column \(column); put an expression there"
    case .unknownFlag(let flag):
      return "“\(flag)” at column \(column) is no flag of a regular expression; “i” is the only one"
    case .pattern(let message):
      return "the regular expression is wrong at column \(column): \(message)"
    case .regexTooCostly:
      return "the regular expression at column \(column) takes too long; "
        + "avoid repetition within repetition, such as “(a+)+”"
    }
  }

  private static func alternatives(_ choices: [String]) -> String {
    let marked = choices.map { "“\($0)”" }
    guard let last = marked.last, marked.count > 1 else { return marked.joined() }
    return marked.dropLast().joined(separator: ", ") + " or " + last
  }
}
