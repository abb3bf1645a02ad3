import TimelineSearch

/// Why a command did not do what was asked, other than that a file could not be loaded.
enum CommandFailure: Error, Hashable {
  /// Nothing matches; the results, if any are due, have been printed as empty.
  case nothingFound
  /// No item has that id.
  case unknownID(String, nearest: String?)
  /// The id is that of another kind of thing, about which that command tells.
  case notAnItem(String, kind: String, command: String)
  /// Nothing that can be cited has that id.
  case uncitable(String, nearest: String?)
  /// The source asked for does not tell of what has that id; these do.
  case notReported(String, source: String, reporters: [String])
  /// No person has that name.
  case unknownSpeaker(String, nearest: String?)
  /// A filter's value is part of no name.
  case unknownName(Restrictor, String, nearest: String?)
  /// What stands where a command or a file can stand is neither, but nearly a command.
  case unknownCommand(String, nearest: String)
  /// A file is to be rewritten that holds rows, or is compressed.
  case notRewritable(String)
  /// Files have errors, which have been printed.
  case invalidFiles
  /// Not every report was found in its source's text; which ones has been printed.
  case unverified
}
