/// What gives a changed copy of itself: options are set by modifiers, so that a report needs no `var`.
public protocol Modifying {}

extension Modifying {
    func with<Value>(_ option: WritableKeyPath<Self, Value>, _ value: Value) -> Self {
        var copy = self
        copy[keyPath: option] = value
        return copy
    }
}

/// A block that texts refer to by a label: `\(reference: "budget")`.
public protocol Labelled: Modifying {
    /// What references call the block by; unique in the composition.
    var label: String? { get set }
}

extension Labelled {
    /// The same under a label that references call it by.
    ///
    ///     Heading("Budget").labelled("budget")
    public func labelled(_ label: String) -> Self { with(\.label, label) }
}

/// A block with a text over it, or under it, by which it is numbered.
public protocol Captioned: Modifying {
    /// Printed with the block, numbered among its kind; nil for none.
    var caption: Text? { get set }
}

extension Captioned {
    /// The same with a caption, which numbers it among its kind.
    public func captioned(_ caption: Text) -> Self { with(\.caption, caption) }
}

/// A block with a line under it: a source, a remark.
public protocol Noted: Modifying {
    /// Printed under the block; nil for none.
    var note: Text? { get set }
}

extension Noted {
    /// The same with a line under it.
    public func noted(_ note: Text) -> Self { with(\.note, note) }
}

extension Heading: Labelled {}
extension Table: Labelled, Captioned, Noted {}
extension Grid: Labelled, Captioned, Noted {}
extension TileMap: Noted {}
extension AreaMap: Noted {}
extension Waterfall: Noted {}
extension StageFlow: Noted {}
extension SmallMultiples: Noted {}
extension Pivot: Labelled, Captioned, Noted {}
extension Chart: Labelled, Noted {}
extension Drawing: Labelled, Captioned, Noted {}
extension Image: Labelled, Captioned {}
