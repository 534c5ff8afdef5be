import Languages

/// What a reader must know before believing a number: whole for a page, short where lines are few.
struct RunWarning {
  /// Nothing where a page says it elsewhere.
  let whole: Phrase?
  /// Nothing of what only a page has room for.
  let brief: Phrase?
}
