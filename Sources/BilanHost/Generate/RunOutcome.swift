/// What became of a run.
public enum RunOutcome: Sendable {
    /// All is made.
    case made
    /// Something isn't made that may go well another time: a disk was full, a time was up, a worker was ended.
    case mayGoWell
    /// Something can't be made, and couldn't another time.
    case failed

    /// With what became of another part. As long as something may go well, it is worth another time.
    mutating func add(_ other: RunOutcome) {
        switch (self, other) {
        case (.mayGoWell, _), (_, .mayGoWell): self = .mayGoWell
        case (.failed, _), (_, .failed): self = .failed
        case (.made, .made): break
        }
    }
}
