extension Composition {
    /// The composition with all its texts as its language has them. What is made in French needs nothing.
    ///
    /// - Parameter styles: the template's, for the currency.
    package func localized(_ styles: NumberStyles) -> Composition {
        var styles = styles
        styles.language = NumberLanguage(language)
        guard styles.language != .french || styles.currency != .euro else { return self }
        var composition = self
        composition.blocks = blocks.map { $0.localized(styles) }
        return composition
    }
}

extension Block {
    fileprivate func localized(_ styles: NumberStyles) -> Block {
        mappingTexts { $0.localized(styles) }.changing { $0.localize(styles) }.mappingChildren {
            $0.localized(styles)
        }
    }
}

extension Theme {
    /// The template for a document: its figures are in the document's language.
    package func figures(in composition: Composition) -> Theme {
        var theme = self
        theme.numbers.language = NumberLanguage(composition.language)
        return theme
    }
}
