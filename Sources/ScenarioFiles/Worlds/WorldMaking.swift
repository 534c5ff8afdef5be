import Documents
import Projects

/// The last step to a world: its parts were read, and are now solved and tabulated together.
struct WorldMaking {
  let place: Place
  let climate: Climate
  let sectors: [Sector]
  let merit: World.Merit
  let templates: [ProjectTemplate]
  let projects: [(project: Project, place: Place)]

  func world() -> World? {
    guard loadingsFit() else { return nil }
    do {
      return try World(
        climate: climate, sectors: sectors, merit: merit, templates: templates,
        projects: projects.map(\.project))
    } catch {
      tell(error)
      return nil
    }
  }

  // MARK: Loadings

  /// Whether no score's factors explain more than all of its variance, in any sector.
  private func loadingsFit() -> Bool {
    let compositions = [Sector?.none] + sectors.map(Optional.some)
    var fit = true
    var made: [Composition] = []
    for sector in compositions {
      do {
        made.append(
          try Composition(
            sectorOnMarket: sector?.onMarket ?? 0, meritOnMarket: merit.onMarket,
            meritOnSector: merit.onSector))
      } catch {
        place.optional("world")?.fault(error)
        return false
      }
    }
    visitLoadings(in: place.optional("templates")) { loaded in
      guard let loading = Loading.read(loaded) else { return }
      let share = made.map { $0.explained(by: loading) }.max() ?? 0
      guard share <= 1 + 1e-12 else {
        loaded.fault(.explainsTooMuch("", share: share))
        fit = false
        return
      }
    }
    return fit
  }

  private func visitLoadings(in place: Place?, _ visit: (Reader) -> Void) {
    guard let place else { return }
    for item in place.items { visitLoadings(in: item, visit) }
    for (name, value) in place.entries {
      if name == "loading", value.type == .record {
        value.sound.map(visit)
      } else {
        visitLoadings(in: value, visit)
      }
    }
  }

  // MARK: Faults

  /// Tells what each template has against itself, since a world stops at its first fault.
  private func tell(_ error: WorldError) {
    var isTold = false
    for template in templates {
      guard let error = fault(of: template) else { continue }
      isTold = true
      tell(error, of: template)
    }
    guard !isTold else { return }
    switch error {
    case .project(let error): place.fault(error)
    case .distribution(_, let error): place.optional("templates")?.fault(error)
    }
  }

  private func fault(of template: ProjectTemplate) -> WorldError? {
    let used = projects.map(\.project).filter { $0.template == template.name }
    do {
      _ = try World(
        climate: climate, sectors: sectors, merit: merit, templates: [template], projects: used)
      return nil
    } catch {
      return error
    }
  }

  private func tell(_ error: WorldError, of template: ProjectTemplate) {
    guard let place = place.optional("templates")?.optional(template.name) else { return }
    func inner(_ field: String) -> FieldPath {
      let prefix = "templates.\(template.name)."
      return FieldPath(
        fileField: field.hasPrefix(prefix) ? String(field.dropFirst(prefix.count)) : "")
    }
    switch error {
    case .project(let error): place.deepest(inner(error.field)).faultHere(error)
    case .distribution(let field, let error): place.deepest(inner(field)).fault(error)
    }
  }
}
