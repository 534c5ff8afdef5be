import Randomness

// Luck that only behavioural effects ask for.

extension Nature {
  /// Whether an attempt at a stage, counted from 0, succeeds in spite of an effort that keeps this share of its chance.
  public mutating func survives(
    effort kept: Double, stage: Int, attempt: Int, of project: ProjectNature
  ) -> Bool {
    let index = UInt32(truncatingIfNeeded: stage &* 256 &+ attempt)
    return uniforms.block(project.origin, .effort, index: index).uniform(0) < kept
  }

  /// Whether the investor who would come is of the share that refuses a claim without a price.
  public mutating func refusesUnpriced(_ share: Double, _ project: ProjectNature) -> Bool {
    uniforms.block(project.origin, .effort, index: .max).uniform(0) < share
  }
}
