/// Whom painting belongs to.
enum MarkedContentOwner: Hashable, Sendable {
    case element(ElementID)
    case artifact(Artifact)

    /// An element's index, or -1 less an artifact's number: four bytes a segment, of which a long listing has a
    /// million.
    var code: Int32 {
        switch self {
        case .element(let id): id.index
        case .artifact(let artifact): -1 - Int32(artifact.rawValue)
        }
    }
}

/// Painting that says nothing to a reader who hears the document (ISO 32000-1, 14.8.2.2).
enum Artifact: UInt8, CaseIterable, Sendable {
    /// A running header, a folio at the top.
    case header
    /// A running footer, a folio at the bottom.
    case footer
    /// Rules, borders, a table's header repeated.
    case layout
    /// Fills behind content.
    case background
}
