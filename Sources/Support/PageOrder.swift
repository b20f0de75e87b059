import Foundation

/// What `bilan serve` hands on to the program of its page. That is a program of its own: the HTTP library brings others,
/// which every start of the command would wait for.
public struct PageOrder: Codable, Sendable {
    /// A path, or `demo`.
    public var data: String
    public var template: String?
    /// Folders of plugins that were named.
    public var plugins: [String]
    public var port: UInt16
    /// Whether plugins are fenced in, and nothing is made where they can't be.
    public var isFenced: Bool
    public var isFenceRequired: Bool
    public var landlockLimit: Int?
    public var opensBrowser: Bool
    public var producer: String

    /// The program's file, beside the command's.
    static let program = "bilan-serve"
    /// A variable of the environment, which other users don't see: data may be named with a password.
    private static let variable = "BILAN_PAGE"

    public init(
        data: String, template: String?, plugins: [String], port: UInt16, isFenced: Bool, isFenceRequired: Bool,
        landlockLimit: Int?, opensBrowser: Bool, producer: String
    ) {
        self.data = data
        self.template = template
        self.plugins = plugins
        self.port = port
        self.isFenced = isFenced
        self.isFenceRequired = isFenceRequired
        self.landlockLimit = landlockLimit
        self.opensBrowser = opensBrowser
        self.producer = producer
    }

    /// Becomes the program of the page.
    ///
    /// - Throws: `UserError` where it isn't there.
    public func run() throws -> Never {
        let path = Executable.folder + "/" + Self.program
        setenv(Self.variable, String(decoding: try JSONEncoder().encode(self), as: UTF8.self), 1)
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
        execv(path, &arguments)
        throw UserError(
            fr: "« \(path) » ne peut pas être lancé : \(SystemFailure()). Réinstallez Bilan.",
            en: "“\(path)” can’t be started: \(SystemFailure()). Install Bilan again.", kind: .failed)
    }

    /// The order that this process was started with; nil where it was started otherwise. Programs that it starts don't
    /// see it.
    public static func received() -> PageOrder? {
        guard let text = getenv(variable).map({ Data(String(cString: $0).utf8) }) else { return nil }
        unsetenv(variable)
        return try? JSONDecoder().decode(PageOrder.self, from: text)
    }
}
