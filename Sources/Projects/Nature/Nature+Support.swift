import Randomness

extension Nature {
  /// The uniform that decides whether public money brings about a round that would not have closed.
  ///
  /// It is drawn only where a policy says that money raises the odds.
  public mutating func support(ofRound index: Int, of project: ProjectNature) -> Double {
    uniforms.block(project.origin, .support, index: UInt32(index)).uniform(0)
  }
}
