import BilanKit

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

    /// What the plugin could do, in words that may end a sentence: English has them as gerunds.
    public var words: String {
        switch self {
        case .files: String(fr: "lire et écrire vos fichiers", en: "reading and writing your files")
        case .truncation: String(fr: "vider vos fichiers", en: "emptying your files")
        case .network: String(fr: "se connecter au réseau", en: "connecting to the network")
        case .signals: String(fr: "envoyer des signaux à vos programmes", en: "sending signals to your programs")
        case .systemCalls:
            String(
                fr: "ouvrir des connexions et lancer des programmes", en: "opening connections and starting programs")
        }
    }
}
