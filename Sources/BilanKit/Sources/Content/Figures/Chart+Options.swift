extension Chart {
    /// The same with a drawing so many points high.
    public func height(_ height: Double) -> Chart { with(\.height, height) }

    /// The same with a line under the title: the period, the unit.
    public func subtitle(_ subtitle: String) -> Chart { with(\.subtitle, subtitle) }

    /// The same with an alternative text.
    public func alternative(_ alternative: String) -> Chart { with(\.alternative, alternative) }

    /// The same with what the axes say. Nil keeps what they say by themselves, an empty text says nothing.
    public func axes(category: String? = nil, value: String? = nil) -> Chart {
        with(\.categoryTitle, category ?? categoryTitle).with(\.valueTitle, value ?? valueTitle)
    }

    /// The same with values shown in a format.
    public func valueFormat(_ format: NumberFormat) -> Chart { with(\.valueFormat, format) }

    /// The same with bars that go one way.
    public func direction(_ direction: Direction) -> Chart { with(\.direction, direction) }

    /// The same with upright bars that touch: of classes that follow one another.
    public func touchingBars() -> Chart { with(\.hasTouchingBars, true) }

    /// The same with the names of the series at a place.
    ///
    ///     Chart(.lines, "Cumul", of: table, category: "Trimestre", series: ["Engagé", "Mandaté"]).legend(.bottom)
    public func legend(_ place: Legend) -> Chart { with(\.legend, place) }

    /// The same with or without values beside the marks.
    public func valueLabels(_ labels: ValueLabels) -> Chart { with(\.valueLabels, labels) }
}
