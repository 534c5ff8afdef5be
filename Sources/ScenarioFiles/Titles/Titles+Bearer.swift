extension Titles {
  /// A thing of a scenario that may carry a title, by the id that it has there.
  public enum Bearer: Hashable, Sendable {
    case policy(String)
    case template(String)
    case stage(String, of: String)
    case round(String, of: String)
    case regime(String)
    case sector(String)
    case district(String)
    /// A project of the portfolio, or a cohort of them.
    case project(String)

    public var id: String {
      switch self {
      case .policy(let id), .template(let id), .stage(let id, _), .round(let id, _),
        .regime(let id), .sector(let id), .district(let id), .project(let id):
        id
      }
    }
  }
}
