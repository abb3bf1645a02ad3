extension Source {
  /// A DOI without the resolver's address or the scheme that some write before it.
  static func bareDOI(_ text: String) -> String {
    let prefixes = [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/",
      "http://dx.doi.org/", "doi:",
    ]
    let written = text.lowercased()
    return prefixes.first { written.hasPrefix($0) }.map { String(text.dropFirst($0.count)) } ?? text
  }

  /// Where the resolver finds the DOI; `nil` where there is none.
  var addressOfDOI: String? {
    doi.map { $0.hasPrefix("http") ? $0 : "https://doi.org/\($0)" }
  }
}
