/// What a worker isn't kept from, for want of something in the kernel.
public enum FenceGap: String, Codable, Hashable, Sendable, CaseIterable {
    /// Files of the user can be read and written.
    case files
    /// Files can be emptied that can't be written.
    case truncation
    /// TCP connections.
    case network
    /// Signals to other processes.
    case signals
    /// Whatever system calls do: sockets, processes, rights of files.
    case systemCalls

    /// What the plugin could do, in words.
    public var words: String {
        switch self {
        case .files: "lire et écrire vos fichiers"
        case .truncation: "vider vos fichiers"
        case .network: "se connecter au réseau"
        case .signals: "envoyer des signaux à vos programmes"
        case .systemCalls: "ouvrir des connexions et lancer des programmes"
        }
    }
}
