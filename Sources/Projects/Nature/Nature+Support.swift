import Randomness

extension Nature {
  /// The uniform that decides whether public money brings about a round that would not have closed.
  ///
  /// It is drawn only where a policy says that money raises the odds.
  public func support(ofRound index: Int, of project: ProjectNature) -> Double {
    StreamAddress(project.origin, purpose: .support, index: UInt32(index)).block().uniform(0)
  }
}
