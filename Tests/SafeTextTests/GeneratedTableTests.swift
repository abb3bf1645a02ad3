import Foundation
import Testing

/// The committed tables are what their generators make.
@Suite("The tables of Unicode")
struct GeneratedTableTests {
  /// A generator and what it writes, both in `Sources`.
  struct Table: CustomTestStringConvertible, Sendable {
    let generator: String
    let table: String
    var testDescription: String { table }
  }

  @Test(
    "are as generated from the database whose version they name",
    .enabled(if: UnicodeData.isInstalled, UnicodeData.advice),
    arguments: [
      Table(
        generator: "SafeText/Tables/generate-scalar-tables.py",
        table: "SafeText/Tables/ScalarTables.swift"),
      Table(
        generator: "Screen/Width/generate-width-table.py", table: "Screen/Width/WidthTable.swift"),
      Table(
        generator: "TextFolding/generate-folding-table.py",
        table: "TextFolding/FoldingTable.swift"),
    ])
  func generated(_ each: Table) throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", sources.appendingPathComponent(each.generator).path, UnicodeData.folder,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let made = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let committed = try Data(contentsOf: sources.appendingPathComponent(each.table))
    #expect(made == committed, "run \(each.generator) > \(each.table)")
  }
}
