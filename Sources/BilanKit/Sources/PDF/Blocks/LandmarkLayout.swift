import Content

/// A block that others point to: its place is noted when it has one.
struct LandmarkLayout: BlockLayout {
    let block: any BlockLayout
    let index: Int

    var gaps: (before: Double, after: Double) { block.gaps }
    var keepsWithNext: Bool { block.keepsWithNext }
    var startsPage: Bool { block.startsPage }
    var lead: Double { block.lead }
    var preferredLead: Double { block.preferredLead }

    func place(on flow: PageFlow) throws {
        flow.note(.landmark(index))
        try block.place(on: flow)
    }
}
