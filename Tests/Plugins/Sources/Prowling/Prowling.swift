import BilanKit
import CProwling
import Foundation

/// Something that no report needs, tried by name.
struct Trick: ReportSubject {
    let subjectID: String
    var subjectTitle: String { subjectID }
}

/// A report that tries what it is told to, a document each, and fails where that could be done: behind a fence its
/// documents are plain ones.
struct Prowler: Report {
    static let about = ReportInfo(id: "prowler", title: "Prowler", formats: [.pdf])

    @Setting("trick", "Ce qui est essayé") var tricks: [String] = []
    @Setting("place", "Un dossier de l’utilisateur") var place = "/"

    func subjects(_ request: ReportRequest) throws -> [Trick] { tricks.map(Trick.init) }

    func compose(_ request: ReportRequest, on trick: Trick) throws -> Composition {
        if trick.subjectID == "forge" {
            prowl_forge()
        } else if trick.subjectID == "queue" {
            Self.crowdQueue()
        } else {
            switch prowl(trick.subjectID, place) {
            case 0: break
            case 1: throw ReportError("a réussi")
            case 2: throw ReportError("n’a rien trouvé à essayer")
            case let code: throw ReportError("a échoué par l’erreur \(-code)")
            }
        }
        return Composition("Un rapport") { Heading("Un rapport") }
    }

    /// Has more work waiting than Dispatch has threads for, for longer than it leaves its threads unwatched. No trick: any
    /// report may do it.
    private static func crowdQueue() {
        let group = DispatchGroup()
        for _ in 0..<64 { DispatchQueue.global().async(group: group) { usleep(400_000) } }
        group.wait()
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "prowling", version: "1.0.0") { Plugin.reports([Prowler.self]) }
}
