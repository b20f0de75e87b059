import Support

/// What `bilan doctor` found out about one thing that Bilan runs with.
public struct MachineCheck: Encodable, Sendable {
    public enum State: String, Encodable, Sendable {
        case good
        /// Missing; Bilan does without.
        case optional
        /// Missing or unfit, and needed.
        case wrong
    }

    public enum Section: String, Encodable, Sendable, CaseIterable {
        case bilan, system, fence, libraries, fonts, folders, plugins, tools
    }

    public var section: Section
    /// The same for the same thing on every machine, within its section.
    public var name: String
    /// What it is, in words.
    public var title: String
    public var state: State
    public var value: String
    /// What to do where the state isn't good.
    public var remedy: String?

    public init(
        _ section: Section, _ name: String, _ title: String, _ state: State, _ value: String,
        remedy: String?
    ) {
        self.section = section
        self.name = name
        self.title = MessageSpacing.applied(to: title)
        self.state = state
        self.value = MessageSpacing.applied(to: value)
        self.remedy = remedy.map(MessageSpacing.applied)
    }

    /// What is good.
    public init(_ section: Section, _ name: String, _ title: String, _ value: String) {
        self.init(section, name, title, .good, value, remedy: nil)
    }

    /// A check that is good or not, whose remedy counts only where it is not.
    init(
        _ section: Section, _ name: String, _ title: String, _ value: String, otherwise state: State?, _ remedy: String
    ) {
        self.init(section, name, title, state ?? .good, value, remedy: state == nil ? nil : remedy)
    }
}
