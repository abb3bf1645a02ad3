import EDTF
import Testing

@testable import Browser

@Suite("The bar of an uncertain date")
struct DateBarTests {
  @Test(
    "is solid where it is certain, shaded where it is possible, and open where nothing bounds it",
    arguments: [
      ("2022-01-12~", "2022-01-11 ░█░ 2022-01-13"),
      ("[2022-01-10,2022-01-13]", "2022-01-10 ░  ░ 2022-01-13"),
      ("{2022-01-10,2022-01-12}", "2022-01-10 █ █ 2022-01-12"),
      ("2022-01-14/..", "2022-01-14 █…"),
      ("../2022-01-14", "…█ 2022-01-14"),
      ("2022-01-XX", "2022-01-01 ░░░░░░░░░░░░░░░░░░░░░░░░ 2022-01-31"),
    ])
  func bar(_ date: String, _ bar: String) throws {
    let bounds = try EDTFDate(date).bounds
    #expect(DateBar(bounds, glyphs: .unicode, columns: 60).text == bar)
  }

  @Test("is as long as there is room for", arguments: [30, 40, 50])
  func narrow(_ columns: Int) throws {
    let bounds = try EDTFDate("2021~/2022-01-12").bounds
    let text = DateBar(bounds, glyphs: .ascii, columns: columns).text
    #expect(text.count <= columns, "\(text) takes \(text.count) columns")
    #expect(text.hasPrefix("2020-01-01 ."))
    #expect(text.hasSuffix("# 2022-01-12"))
  }
}
