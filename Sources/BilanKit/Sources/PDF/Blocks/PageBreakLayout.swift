/// The end of a page that has something on it.
struct PageBreakLayout: BlockLayout {
    var gaps: (before: Double, after: Double) { (0, 0) }
    var lead: Double { 0 }
    func place(on flow: PageFlow) throws { try flow.breakPage() }
}
