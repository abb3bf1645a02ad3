import EDTF

// Dates as EDTF writes them, made of what was understood and not of what was read.

extension EDTFDate.Value {
  var edtf: String {
    switch self {
    case .date(let date): date.edtf
    case .interval(let start, let end): "\(start.edtf)/\(end.edtf)"
    case .allOf(let members): "{\(members.map(\.edtf).joined(separator: ","))}"
    case .oneOf(let members): "[\(members.map(\.edtf).joined(separator: ","))]"
    }
  }
}

extension EDTFDate.Endpoint {
  fileprivate var edtf: String {
    switch self {
    case .date(let date): date.edtf
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFDate.Member {
  fileprivate var edtf: String {
    switch self {
    case .date(let date): date.edtf
    case .range(let first, let last): "\(first.edtf)..\(last.edtf)"
    case .upTo(let date): "..\(date.edtf)"
    case .onFrom(let date): "\(date.edtf).."
    }
  }
}

extension PartialDate {
  fileprivate var edtf: String {
    let sign = year < 0 ? "-" : ""
    let digits = padded(abs(year), 4)
    var text: String =
      switch unspecified {
      case .yearOfDecade: "\(sign)\(digits.dropLast())X"
      case .yearOfCentury: "\(sign)\(digits.dropLast(2))XX"
      case .monthOfYear: "\(sign)\(digits)-XX"
      case .dayOfYear: "\(sign)\(digits)-XX-XX"
      case .dayOfMonth, nil: sign + digits
      }
    if let season { text += "-\(season.rawValue)" }
    if let month { text += "-" + padded(month, 2) }
    if unspecified == .dayOfMonth { text += "-XX" }
    if let day { text += "-" + padded(day, 2) }
    if let clock { text += "T" + clock.edtf }
    if qualification == [.approximate, .uncertain] { return text + "%" }
    if qualification == .approximate { return text + "~" }
    return qualification == .uncertain ? text + "?" : text
  }
}

extension ClockTime {
  fileprivate var edtf: String {
    let zone =
      switch zone {
      case .unstated: ""
      case .unknownOffset: "-00:00"
      case .offset(let minutes):
        (minutes < 0 ? "-" : "+") + padded(abs(minutes) / 60, 2) + ":"
          + padded(abs(minutes) % 60, 2)
      }
    return "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))\(zone)"
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
