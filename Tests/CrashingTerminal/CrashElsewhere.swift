/// What a thread of its own does.
func crashElsewhere(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  fatalError("the reason of the crash")
}
