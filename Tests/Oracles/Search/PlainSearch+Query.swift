import EDTF
import TextFolding
import Timeline

@testable package import TimelineSearch

extension PlainSearch {
  /// The ids of the items that match a query; `nil` where a regular expression costs too much.
  package func ids(matching query: Query) -> Set<String>? {
    var ids: Set<String> = []
    for entry in entries {
      var matches = true
      for clause in query.clauses where matches {
        guard let meets = meets(clause.condition, entry) else { return nil }
        matches = meets != clause.isExcluded
      }
      if matches { ids.insert(entry.id) }
    }
    return ids
  }

  private func meets(
    _ condition: TimelineSearch.Clause.Condition, _ entry: Entry
  ) -> Bool? {
    switch condition {
    case .term(let term):
      return entry.texts.contains { text in
        term.cased.map { Self.contains($0, in: Folding.fold(text, keepingCase: true)) }
          ?? Self.contains(term.folded, in: Folding.fold(text))
      }
    case .pattern(let pattern):
      guard let matcher = try? PatternMatcher(pattern, watch: SearchWatch(patience: .seconds(10)))
      else { return nil }
      for text in entry.texts {
        do throws(PatternMatcher.TooCostly) {
          if try matcher.firstMatch(in: text, from: 0) != nil { return true }
        } catch {
          return nil
        }
      }
      return false
    case .name(let field, let part):
      guard let restrictor = Restrictor(rawValue: field.rawValue) else { return nil }
      return (entry.names[restrictor] ?? []).contains {
        Self.contains(part, in: Folding.fold($0))
      }
    case .kind(let kind): return entry.kind == kind
    case .quotation(let type): return entry.quotations.contains(type)
    case .days(let days): return days.contains { entry.date.bounds.overlaps($0) }
    }
  }
}
