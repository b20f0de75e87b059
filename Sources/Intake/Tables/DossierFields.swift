/// The names of columns, for commands.
public enum DossierFields {
    public static let all = Set(DossierTable.all.flatMap { $0.columns.map(\.name) })
    /// Of `subventions`, in their order.
    public static let ofAwards = DossierTable.subventions.columns.map(\.name)
}
