import Glibc

/// Why marks and history could not be read or kept.
public struct StateFailure: Error, Hashable, Sendable {
  /// What stood in the way.
  public enum Reason: Hashable, Sendable {
    /// The system refused, with this `errno`.
    case system(Int32)
    /// Another copy of the program keeps its own, and does not come to an end.
    case busy
    /// There is something else than a file of a sensible size.
    case notOurs
    /// Nothing says where.
    case homeless
  }

  /// The file, or the folder.
  public let path: String
  /// What stood in the way.
  public let reason: Reason
}

extension StateFailure: CustomStringConvertible {
  /// The failure in a line.
  public var description: String {
    guard reason != .homeless else {
      return "marks and history are not kept: neither XDG_STATE_HOME nor HOME is an absolute path"
    }
    return "marks and history could not be kept in \(path): " + cause
  }

  private var cause: String {
    switch reason {
    case .system(let code): String(cString: strerror(code))
    case .busy: "another parley, perhaps a stopped one, is at it"
    case .notOurs: "this is no file of parley's"
    case .homeless: ""
    }
  }
}

/// Files that made no sense have got other names, so that nothing in them is lost.
public struct SetAside: Hashable, Sendable, CustomStringConvertible {
  /// The new paths.
  public let paths: [String]

  /// That, in a line.
  public var description: String {
    "kept marks or history made no sense and were set aside as " + paths.joined(separator: ", ")
  }
}
