/// Makes the styles that have conditions before the first cell is written: automatic styles come before the sheets.
enum ConditionalStyles {
    static func prepare(_ plan: WorkbookPlan, _ styles: CellStyles) {
        for item in plan.sheets.flatMap(\.items) {
            switch item {
            case .table(let placement, let part):
                BodyStyles(placement, on: placement.parts[part], plan: plan).prepare(styles)
            case .grid(let placement):
                let looks = GridStyles(placement, plan: plan)
                for cell in placement.plan.rows.joined() where !cell.cell.traits.highlights.isEmpty {
                    _ = styles.name(of: looks.style(cell))
                }
            default: break
            }
        }
    }
}
