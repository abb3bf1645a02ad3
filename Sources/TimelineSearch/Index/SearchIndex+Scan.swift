internal import Timeline

extension SearchIndex {
  /// Which texts a scan looks at.
  enum Scope {
    /// Everything that readers see, and the item's own id.
    case words
    /// The names of one field and the ids behind them.
    case names(Field)
  }

  /// Marks the items that have `needle` in a text in `scope` that `confirm` confirms.
  ///
  /// - Parameters:
  ///   - needle: folded text; not empty.
  ///   - confirm: told the number of a text in which `needle` was found.
  /// - Complexity: O(*n*) in the size of the arena; once an item is marked, the rest of its texts
  ///   is passed over.
  func scan(for needle: [UInt8], in scope: Scope, confirm: (Int) -> Bool) -> [Bool] {
    var marked = [Bool](repeating: false, count: chronology.items.count)
    arena.withUnsafeBufferPointer { arena in
      var text = 0
      var position = 0
      while let hit = ByteSearch.firstOffset(of: needle, in: arena, from: position) {
        text = textHolding(hit, from: text)
        let item = Int(items[text])
        if includes(text, in: scope), confirm(text) {
          marked[item] = true
          text = Int(firstTexts[item + 1])
        } else {
          text += 1
        }
        position = Int(starts[text])
      }
    }
    return marked
  }

  private func includes(_ text: Int, in scope: Scope) -> Bool {
    switch scope {
    case .words: fields[text] & Self.identifierBit == 0
    case .names(let field): fields[text] & ~Self.identifierBit == field.code
    }
  }

  /// The number of the text that holds a byte of the arena; at least `first`.
  private func textHolding(_ offset: Int, from first: Int) -> Int {
    var low = first
    var high = first + 1
    // Hits are near one another more often than not: look in growing steps, then halve.
    var step = 1
    while high < starts.count - 1, starts[high] <= offset {
      low = high
      step *= 2
      high = min(high + step, starts.count - 1)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
