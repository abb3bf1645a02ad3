/// The state that the views of one frame show.
///
/// A class, since they share it: a copy for each would be of a hundred parts.
final class Scene: Sendable {
  let state: State

  init(_ state: State) { self.state = state }
}
