/// A table's rows summed up by what some of its columns say: a pivot table that a spreadsheet program can turn and
/// refresh in ODS, a
/// crosstab in PDF.
///
///     Pivot("Par exercice", of: "Aides", rows: ["Département"], columns: ["Exercice"], value: .sum("Engagé"))
///
/// Its table stands in the composition too, without groups: the rows that groups add would be counted with the others.
public struct Pivot {
    /// Unique among the tables and pivots of the composition: the sheet's name in ODS.
    public var name: String
    /// What references call the pivot by.
    public var label: String?
    /// Printed over it; nil says what is summed up by what.
    public var caption: Text?
    /// Printed under it.
    public var note: Text?
    /// The name of the table whose rows it sums up.
    public var table: String
    /// The titles of the columns whose values head its rows, the outermost first; one at least.
    public var rows: [String]
    /// The titles of those whose values head its columns.
    public var columns: [String]
    /// What each cell holds.
    public var value: Value
    /// What rows must say to be counted.
    public var filters: [Filter] = []
    /// In which order texts head rows and columns.
    public var order = Order.appearance
    /// Whether a last column sums up each row, where there are columns.
    public var hasRowTotals = true
    /// Whether a last row sums up each column.
    public var hasColumnTotals = true
    /// Those of the document.
    package var words = NumberLanguage.french.words

    /// A pivot of a table that stands in the composition.
    public init(
        _ name: String, of table: String, rows: [String], columns: [String] = [], value: Value, caption: Text? = nil
    ) {
        self.name = name
        self.table = table
        self.rows = rows
        self.columns = columns
        self.value = value
        self.caption = caption
    }

    /// What is made of the rows that come together in a cell.
    public struct Value: Hashable, Sendable {
        /// How the values come together.
        public var aggregate: Aggregate
        /// The title of the column.
        public var column: String

        /// An aggregate of a column.
        public init(_ aggregate: Aggregate, _ column: String) {
            self.aggregate = aggregate
            self.column = column
        }

        /// Adds up the numbers of a column.
        public static func sum(_ column: String) -> Value { Value(.sum, column) }
        /// Counts the rows that have something in the column.
        public static func count(_ column: String) -> Value { Value(.count, column) }
        /// The mean of a column's numbers.
        public static func average(_ column: String) -> Value { Value(.average, column) }
        /// The least of a column's numbers.
        public static func minimum(_ column: String) -> Value { Value(.minimum, column) }
        /// The greatest of a column's numbers.
        public static func maximum(_ column: String) -> Value { Value(.maximum, column) }

        /// `Somme - Engagé`, as LibreOffice writes it in French.
        public var title: String { FrenchWording().title(of: self) }
    }

    /// Takes the rows alone whose column says a text.
    public struct Filter: Hashable, Sendable {
        /// The title of a column of texts.
        public var column: String
        /// What the column has to say, to the letter.
        public var text: String

        /// Takes the rows alone whose column says a text.
        public init(_ column: String, is text: String) {
            self.column = column
            self.text = text
        }
    }

    /// In which order texts head rows and columns; numbers and dates go from the least to the greatest, empty values
    /// come last.
    public enum Order: String, Sendable {
        /// As they are first met in the table.
        case appearance
        /// From A to Z, whatever their case and accents.
        case alphabetical
    }

    /// What stands over it.
    public var shownCaption: Text { caption ?? Text(words.caption(of: self)) }

    /// Stands for a value that is empty at the head of a row or column.
    public static let emptyKey = "(vide)"
    /// Heads the row and the column of totals.
    public static let totalLabel = "Total"
}
