extension RandomAccessCollection where Index == Int {
  /// The first index whose element meets a condition that all after it meet too.
  ///
  /// Inlinable: to look up at run time how a type is a collection takes longer than a search.
  ///
  /// - Complexity: O(log *n*) calls.
  @inlinable
  package func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
