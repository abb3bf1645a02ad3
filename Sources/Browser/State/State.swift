public import Screen
public import Timeline
import TimelineSearch

/// All that the browser knows. `update` alone changes it; views read it.
public struct State: Sendable {
  /// The part of the screen that takes movement keys.
  public enum Focus: Hashable, Sendable {
    /// The timeline.
    case list
    /// The item, whole.
    case detail
  }

  /// What is read: all of it, or what one source makes of it.
  public internal(set) var chronology: Chronology
  /// All of it.
  public internal(set) var whole: Chronology
  /// The source according to which alone it is read.
  public internal(set) var according: AccordingTo?
  /// How `parley` was told to open it: the file arguments, none for the bundled timeline.
  public let files: [String]
  /// What the terminal can show.
  public let capabilities: Capabilities
  /// The terminal's size.
  public var size: Size

  /// How far it has come, where it comes by and by.
  public internal(set) var loading: Loading?

  /// What is shown.
  public internal(set) var filter = Filter()
  /// The rows of the list.
  public internal(set) var rows: Rows {
    didSet { rowsRevision += 1 }
  }
  /// How often the rows have been laid out anew.
  private(set) var rowsRevision = 0
  /// The item under the cursor, a position in `Chronology.items`; `nil` where none is shown.
  public internal(set) var cursor: Int?
  /// The first row of the list on the screen.
  public internal(set) var top = 0
  /// What takes movement keys.
  public internal(set) var focus = Focus.list
  /// The first line of the detail on the screen.
  public internal(set) var detailTop = 0
  /// The search whose matches are highlighted.
  public internal(set) var search: Search?
  /// The text of the last search, which `n` takes up again after it was put away.
  var lastSearch: String?
  /// What lies over the screen, the top layer last.
  public internal(set) var layers: [Layer] = []
  /// The items where jumps began, the latest last.
  public internal(set) var jumps: [Int] = []
  /// What is kept from run to run.
  public internal(set) var memory: Memory
  /// What the status line says until the next key.
  public internal(set) var notice: Notice?

  /// Built when it is first searched.
  var index: SearchIndex?
  /// What the last queries matched.
  var known: [Known] = []
  /// What is being looked for beside the drawing.
  public internal(set) var sought: Sought?
  /// How often something has been looked for beside the drawing.
  var generation = 0
  /// A filter that waits for what is being looked for.
  var awaited: AwaitedFilter?

  /// What a query matched, among all items.
  struct Known: Sendable {
    let query: Query
    let matches: MatchSet
  }

  /// Opens `chronology` at the place that `memory` remembers.
  ///
  /// - Parameters:
  ///   - progress: How far it has come, where it comes by and by.
  ///   - sticksToEnd: Whether the cursor, once on the last item, stays on the last while more come.
  public init(
    _ chronology: Chronology, files: [String] = [], capabilities: Capabilities, size: Size,
    memory: Memory = Memory(), progress: LoadProgress? = nil, sticksToEnd: Bool = false
  ) {
    self.chronology = chronology
    whole = chronology
    self.files = files
    self.capabilities = capabilities
    self.size = size
    self.memory = memory
    loading = progress.map { Loading($0) }
    loading?.sticksToEnd = sticksToEnd
    rows = Rows(chronology)
    cursor = memory.place.last.flatMap { chronology.position(ofID: $0) } ?? rows.items.first
    scrollToCursor()
  }

  /// The item under the cursor.
  public var item: Item? { cursor.map { chronology.items[$0] } }

  /// The date of one of `Chronology.days` in words.
  func dayText(_ day: Int) -> DayText {
    DayText(chronology.days[day])
  }
}

/// Something that the status line tells.
public struct Notice: Hashable, Sendable {
  /// What it says, one part after the other. Each is a field of its own: a name that runs from right
  /// to left moves nothing that is said of it.
  public let parts: [String]
  /// Whether something went wrong.
  public let isError: Bool

  /// What it says.
  public var text: String { parts.listed(by: "") }

  /// Tells that something was done.
  public static func done(_ parts: String...) -> Notice { Notice(parts: parts, isError: false) }
  /// Tells that something cannot be done.
  public static func error(_ parts: String...) -> Notice { Notice(parts: parts, isError: true) }
}
