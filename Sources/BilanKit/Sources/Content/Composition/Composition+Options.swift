extension Composition: Modifying {
    /// The same in a language, a tag of BCP 47 such as `en-GB`: numbers, dates and the document's own words follow it.
    public func language(_ tag: String) -> Composition { with(\.language, tag) }

    /// The same with more in the document's properties.
    public func properties(_ properties: DocumentProperty...) -> Composition {
        with(\.properties, self.properties + properties)
    }
}
