/// A variable of CSL-JSON that Parley does nothing with but to pass it on.
public struct CSLVariable: Hashable, Sendable {
  /// Its name, such as `volume`.
  public let name: String
  /// Its value: JSON in one line, laid out in one way, so that equal values are equal texts.
  public let json: String

  /// Creates a variable.
  public init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}
