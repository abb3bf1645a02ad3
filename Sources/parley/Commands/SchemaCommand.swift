import ArgumentParser

/// `parley schema`: the contract of timeline files.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of timeline files.",
    discussion: """
      It is JSON Schema 2020-12; editors complete and check timeline files with it. What no schema \
      can say, such as that every id resolves, “parley validate” checks.

      EXAMPLES:
        parley schema > timeline.schema.json
        parley schema | jq .required
      """)

  func run() throws {
    try OutputFile.standardOutput.write(
      OutputText(String(decoding: BundledData.schema, as: UTF8.self)))
  }
}
