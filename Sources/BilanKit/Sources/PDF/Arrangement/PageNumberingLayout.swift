import Content

/// Pages numbered anew, from the next one on.
struct PageNumberingLayout: BlockLayout {
    let numbering: PageNumbering

    var gaps: (before: Double, after: Double) { (0, 0) }
    var lead: Double { 0 }
    func place(on flow: PageFlow) throws { flow.renumber(numbering) }
}
