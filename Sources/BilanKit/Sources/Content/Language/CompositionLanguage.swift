extension Composition {
    /// The composition with all its texts as its language has them. What is made in French needs nothing.
    package var localized: Composition {
        let language = NumberLanguage(self.language)
        guard language != .french else { return self }
        var composition = self
        composition.blocks = blocks.map { $0.localized(language) }
        return composition
    }
}

extension Block {
    fileprivate func localized(_ language: NumberLanguage) -> Block {
        mappingTexts { $0.localized(language) }.changing { $0.localize(language) }.mappingChildren {
            $0.localized(language)
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
