import EDTF

/// Puts the events and statements of a timeline into reading order, beneath headings.
struct ReadingOrder {
  private(set) var items: [Item] = []
  private(set) var days: [Chronology.Day] = []

  private let timeline: Timeline
  private let tracks: [String: Int]

  /// An event or a statement, with what its place in the order depends on.
  private struct Node {
    let content: Item.Content
    let heading: Heading
    let key: SortKey
    let isTimed: Bool
    let track: Int?
    /// The event beneath which it stands, a position in `Timeline.events`.
    let parent: Int?
    let isExact: Bool
  }

  init(timeline: Timeline, events: [String: Int], tracks: [String: Int]) {
    self.timeline = timeline
    self.tracks = tracks

    let headings = timeline.events.map { Heading($0.when.date) }
    var nodes: [Node] = []
    nodes.reserveCapacity(timeline.events.count + timeline.statements.count)
    for (position, event) in timeline.events.enumerated() {
      let parent = event.partOf.flatMap { events[$0.text] }
      nodes.append(
        Node(
          content: .event(position), heading: headings[position],
          key: event.when.date.sortKey(at: event.start), isTimed: event.start != nil,
          track: track(of: event, events: events),
          parent: parent.flatMap { headings[$0] == headings[position] ? $0 : nil },
          isExact: event.when.date.bounds.isExact))
    }
    for (position, statement) in timeline.statements.enumerated() {
      let event = statement.event.flatMap { events[$0.text] }
      let heading = Heading(statement.when.date)
      nodes.append(
        Node(
          content: .statement(position), heading: heading,
          key: statement.when.date.sortKey(at: statement.start), isTimed: statement.start != nil,
          track: event.flatMap { track(of: timeline.events[$0], events: events) },
          parent: event.flatMap { headings[$0] == heading ? $0 : nil },
          isExact: statement.when.date.bounds.isExact))
    }
    arrange(nodes)
  }

  /// The event's own track, else that of the event that it is a part of.
  private func track(of event: Event, events: [String: Int]) -> Int? {
    if let track = event.track { return tracks[track.text] }
    guard let parent = event.partOf.flatMap({ events[$0.text] }) else { return nil }
    return track(of: timeline.events[parent], events: events)
  }

  /// Places the nodes that stand on their own by date, and beneath each what belongs to it.
  private mutating func arrange(_ nodes: [Node]) {
    var roots: [Int] = []
    var children: [Int: [Int]] = [:]
    for (position, node) in nodes.enumerated() {
      if let parent = node.parent {
        children[parent, default: []].append(position)
      } else {
        roots.append(position)
      }
    }
    // Two headings may share a first day ("December 2021" and the 1st): by heading first, so that
    // each heading appears once. The position keeps the file's order among equals.
    roots.sort { left, right in
      let (a, b) = (nodes[left], nodes[right])
      if a.heading != b.heading { return a.heading < b.heading }
      if a.key != b.key { return a.key < b.key }
      return left < right
    }
    // Beneath an event its statements come first, then its parts, each by clock time.
    for event in children.keys {
      children[event]?.sort { left, right in
        let (a, b) = (nodes[left], nodes[right])
        if a.content.isStatement != b.content.isStatement { return a.content.isStatement }
        if a.isTimed && b.isTimed && a.key != b.key { return a.key < b.key }
        return left < right
      }
    }
    items.reserveCapacity(nodes.count)
    var start = 0
    for (index, root) in roots.enumerated() {
      append(root, of: nodes, children: children, depth: 0)
      let isLast =
        index + 1 == roots.count || nodes[roots[index + 1]].heading != nodes[root].heading
      if isLast {
        days.append(Chronology.Day(heading: nodes[root].heading, items: start..<items.count))
        start = items.count
      }
    }
  }

  private mutating func append(
    _ position: Int, of nodes: [Node], children: [Int: [Int]], depth: Int
  ) {
    let node = nodes[position]
    items.append(
      Item(
        content: node.content, day: days.count, track: node.track, depth: depth,
        isExact: node.isExact))
    guard case .event(let event) = node.content else { return }
    for child in children[event] ?? [] {
      append(child, of: nodes, children: children, depth: depth + 1)
    }
  }
}

extension Item.Content {
  fileprivate var isStatement: Bool {
    if case .statement = self { true } else { false }
  }
}
