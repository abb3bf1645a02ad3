extension Int {
  /// "1 report", "2 reports", "1,000,000 reports".
  public func counted(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }

  /// The number, with its thousands apart from five digits on: "9999", "10,000".
  public var grouped: String {
    let digits = String(self)
    guard digits.utf8.count > 4 else { return digits }
    var grouped = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.utf8.count - position) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }
}
