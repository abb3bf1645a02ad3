import Testing
import Timeline

@Suite struct UnreadableFileTests {
  @Test func everyUnreadableFileIsReported() {
    let error = #expect(throws: LoadingError.self) {
      try TimelineLoader.load(paths: ["/nowhere/1.json", "/dev/null", "/"])
    }
    #expect(
      error?.description == """
        /nowhere/1.json: cannot be read: No such file or directory
        /: cannot be read: it is a directory
        """)
    #expect(error?.exitCode == 66, "EX_NOINPUT")
  }
}
