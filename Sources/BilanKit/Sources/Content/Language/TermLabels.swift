import Programme

// What the data's own terms are called in documents.

extension ApplicationStatus {
    /// For a table of files: « Déposés », “Filed”.
    public func label(in language: NumberLanguage) -> String { language.words.label(self) }
}

extension Movement.Kind {
    /// For a table of movements: « Mandat », “Payment order”.
    public func label(in language: NumberLanguage) -> String { language.words.label(self) }
}

extension HeadcountBand {
    /// For a heading or a row: « 10 à 49 salariés », “10 to 49 employees”.
    public func label(in language: NumberLanguage) -> String { language.words.label(self) }
}

extension Site? {
    /// The department's label for a heading or a row; says so where it isn't known.
    public func departmentLabel(in language: NumberLanguage) -> String {
        self?.department?.label ?? language.words.unknownDepartment
    }
}
