/// What gives a changed copy of itself: options are set by modifiers, so that a report needs no `var`.
protocol Modifying {}

extension Modifying {
    func with<Value>(_ option: WritableKeyPath<Self, Value>, _ value: Value) -> Self {
        var copy = self
        copy[keyPath: option] = value
        return copy
    }
}

/// A block that texts refer to by a label: `\(ref: "budget")`.
public protocol Labelled {
    /// What references call the block by; unique in the composition.
    var label: String? { get set }
}

extension Labelled {
    /// The same under a label that references call it by.
    ///
    ///     Heading("Budget").labelled("budget")
    public func labelled(_ label: String) -> Self {
        var copy = self
        copy.label = label
        return copy
    }
}

/// A block with a text over it, or under it, by which it is numbered.
public protocol Captioned {
    var caption: Text? { get set }
}

extension Captioned {
    /// The same with a caption, which numbers it among its kind.
    public func captioned(_ caption: Text) -> Self {
        var copy = self
        copy.caption = caption
        return copy
    }
}

/// A block with a line under it: a source, a remark.
public protocol Noted {
    var note: Text? { get set }
}

extension Noted {
    /// The same with a line under it.
    public func noted(_ note: Text) -> Self {
        var copy = self
        copy.note = note
        return copy
    }
}

extension Heading: Labelled {}
extension Table: Labelled, Captioned, Noted {}
extension Grid: Labelled, Captioned, Noted {}
extension Pivot: Labelled, Captioned, Noted {}
extension Chart: Labelled {}
extension Drawing: Labelled, Captioned {}
extension Image: Labelled, Captioned {}
