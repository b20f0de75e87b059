import BilanKit

/// How far applications came, each counted by what became of it last: what goes on from stage to stage, and what left the way.
struct StageCounts {
    /// The way of an application that succeeds.
    static let way: [ApplicationStatus] = [.filed, .retained, .engaged, .closed]
    private static let exits: [ApplicationStatus] = [.refused, .deferred, .withdrawn]

    /// Those that came to a stage or further.
    private var reached: [ApplicationStatus: Int] = [:]
    private var left: [ApplicationStatus: [ApplicationStatus: Int]] = [:]

    mutating func add(_ reached: [ApplicationStatus: CivilDate]) {
        guard let furthest = Self.way.lastIndex(where: { reached[$0] != nil }), let day = reached[Self.way[furthest]]
        else { return }
        for stage in Self.way[...furthest] { self.reached[stage, default: 0] += 1 }
        // What was deferred and taken up again didn't leave.
        let exit = Self.exits.filter { reached[$0].map { $0 >= day } == true }.max { reached[$0]! < reached[$1]! }
        if let exit { left[Self.way[furthest], default: [:]][exit, default: 0] += 1 }
    }

    /// The flow; nil where the counts of stages aren't those that are told beside it, since files lack steps.
    func flow(
        _ caption: Text, beside told: [ApplicationStatus: Int], in language: NumberLanguage
    ) -> StageFlow? {
        let way = Self.way.filter { (reached[$0] ?? 0) > 0 }
        guard way.allSatisfy({ reached[$0] == told[$0] }) else { return nil }
        let flow = StageFlow(
            caption,
            way.map { stage in
                StageFlow.Stage(
                    stage.label(in: language), reached[stage] ?? 0,
                    exits: Self.exits.compactMap { exit in
                        left[stage]?[exit].map { (exit.label(in: language), $0) }
                    })
            })
        return flow.isFlow ? flow : nil
    }
}
