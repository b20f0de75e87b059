import Fence
import Foundation
import Support

/// What holds plugins back on this machine, and whether a worker can be put behind it.
struct FenceChecks {
    let policy: FencePolicy

    var landlock: MachineCheck {
        guard let form = Fence.landlockABI(limit: policy.landlockLimit) else {
            return MachineCheck(
                .fence, "landlock", "Landlock", .optional, "absent : \(Self.words([.files]))",
                remedy:
                    "Installez un noyau 5.13 ou plus récent, et ajoutez landlock au paramètre lsm= de son démarrage ; dans "
                    + "un conteneur, permettez les appels landlock_*.")
        }
        let closed = Fence.closedByFilter(landlockLimit: policy.landlockLimit)
        let rest =
            closed.isEmpty
            ? "" : " ; elle ne retient pas de \(Self.words(closed)), que le filtre des appels système interdit"
        return MachineCheck(.fence, "landlock", "Landlock", "forme \(form)\(rest)")
    }

    var filter: MachineCheck {
        Fence.filtersSystemCalls
            ? MachineCheck(.fence, "seccomp", "filtre des appels système", "seccomp")
            : MachineCheck(
                .fence, "seccomp", "filtre des appels système", .optional,
                "absent : \(Self.words([.systemCalls]))",
                remedy: "Installez un noyau qui a seccomp (CONFIG_SECCOMP_FILTER).")
    }

    /// What is open to plugins in all, and whether a worker behind the fence loads a plugin and describes it.
    func open() async throws -> [MachineCheck] {
        let title = "ouvert aux extensions"
        let gaps = policy.gaps
        let words = gaps.isEmpty ? "rien de ce que la clôture interdit" : Self.words(gaps)
        let open = MachineCheck(
            .fence, "open", title, words, otherwise: gaps.isEmpty ? nil : policy.isRequired ? .wrong : .optional,
            policy.isRaised
                ? "N’installez que des extensions sûres, ou changez de noyau. --require-sandbox ne les lance qu’à l’abri."
                : "Relancez sans --no-sandbox.")
        return [open, try await raising()]
    }

    private func raising() async throws -> MachineCheck {
        let title = "essai dans un processus"
        guard policy.isRaised else {
            return MachineCheck(
                .fence, "raised", title, .optional, "aucune clôture : --no-sandbox",
                remedy: "Relancez sans --no-sandbox.")
        }
        let own = PluginDirectories(named: [], environment: [:]).libraries()
        guard let library = own.first(where: { PluginFile.kind(of: $0) == .plugin }) else {
            return MachineCheck(
                .fence, "raised", title, .wrong, "aucune extension n’est à côté de la commande",
                remedy: "Réinstallez Bilan avec les siennes : make install.")
        }
        let started = DispatchTime.now().uptimeNanoseconds
        let finding = try await PluginInspection(fence: policy).finding(of: library)
        let milliseconds = (DispatchTime.now().uptimeNanoseconds - started) / 1_000_000
        let fault = finding.fault.map { "\(library) \($0)" }
        return MachineCheck(
            .fence, "raised", title, fault ?? "la clôture est posée, et une extension s’y charge (\(milliseconds) ms)",
            otherwise: fault == nil ? nil : .wrong,
            "Relancez bilan doctor --no-sandbox : si tout y est bon, le système refuse la clôture ; n’employez alors que des "
                + "extensions sûres, avec --no-sandbox.")
    }

    private static func words(_ gaps: Set<FenceGap>) -> String {
        FenceGap.allCases.filter(gaps.contains).map(\.words).joined(separator: ", ")
    }
}
