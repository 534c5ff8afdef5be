import Estimates
import Portfolios
import ScenarioFiles

// 保值增值: the state's capital, year by year.

extension RunRecorder {
  /// None for a policy under which nothing becomes capital.
  func capital(_ policy: Int) -> [RecordedCapital] {
    guard run.mean(.capitalPut, policy).value != .success(0) else { return [] }
    return (0..<run.layout.years).map { capital(inYear: $0, policy) }
  }

  /// Official measure: what the owner adds or takes is no success of the capital's (国资委令第 9 号, 2004).
  private func capital(inYear year: Int, _ policy: Int) -> RecordedCapital {
    func mean(_ part: TrialLayout.Capital, inYear year: Int) -> PooledValue {
      run.moments.pooled(run.layout.capital(part, inYear: year, of: policy))
    }
    func recorded(_ value: PooledValue) -> RecordedEstimate {
      RecordedEstimate(run.moments.estimate(value))
    }
    let opening = year > 0 ? mean(.held, inYear: year - 1) : PooledValue(0)
    let (put, taken) = (mean(.put, inYear: year), mean(.taken, inYear: year))
    let closing = mean(.held, inYear: year)
    return RecordedCapital(
      year: year + 1, date: run.scenario.date(atMonth: 12 * Double(year + 1))?.iso,
      opening: recorded(opening), putIn: recorded(put), takenOut: recorded(taken),
      closing: recorded(closing), preservation: recorded((closing + taken - put) / opening))
  }
}
