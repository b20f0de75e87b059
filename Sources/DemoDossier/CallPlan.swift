/// A call of the programme and what became of the applications that answered it.
struct CallPlan {
    let number: Int
    let opening: Day
    let closing: Day
    /// When the council's committee decides; the applications are shared among these days.
    let decisions: [Day]
    let retained: Int
    let refused: Int
    let deferred: Int
    let withdrawn: Int
    /// Of the retained, those engaged by 2016-09-19, then by 2018-12-31.
    let engagedEarly: Int
    let engagedLate: Int

    var engaged: Int { engagedEarly + engagedLate }

    /// The first call is the published one: 88 applications, 63 retained in June 2014. The dates of the others are
    /// made up; 290 are retained by September 2016 and 409 by the end of 2018, as published.
    static let all = [
        CallPlan(
            1, "2014-02-03", "2014-03-31", ["2014-06-23"], retained: 63, refused: 18, deferred: 4, withdrawn: 3,
            engaged: (56, 0)),
        CallPlan(
            2, "2014-09-15", "2014-11-14", ["2015-02-02", "2015-02-16"], retained: 62, refused: 21, deferred: 5,
            withdrawn: 2, engaged: (50, 2)),
        CallPlan(
            3, "2015-03-16", "2015-05-15", ["2015-07-06"], retained: 58, refused: 19, deferred: 4, withdrawn: 3,
            engaged: (30, 17)),
        CallPlan(
            4, "2015-10-05", "2015-11-30", ["2016-02-08", "2016-03-14"], retained: 55, refused: 17, deferred: 5,
            withdrawn: 2, engaged: (14, 28)),
        CallPlan(
            5, "2016-03-07", "2016-04-29", ["2016-07-04"], retained: 52, refused: 20, deferred: 3, withdrawn: 3,
            engaged: (0, 38)),
        CallPlan(
            6, "2017-01-16", "2017-03-17", ["2017-06-26", "2017-07-10"], retained: 45, refused: 15, deferred: 4,
            withdrawn: 2, engaged: (0, 38)),
        CallPlan(
            7, "2017-10-02", "2017-12-01", ["2018-03-05", "2018-04-09"], retained: 40, refused: 14, deferred: 4,
            withdrawn: 3, engaged: (0, 27)),
        CallPlan(
            8, "2018-05-14", "2018-07-13", ["2018-10-15", "2018-11-19"], retained: 34, refused: 13, deferred: 3,
            withdrawn: 2, engaged: (0, 0)),
    ]

    /// Still open at the end of 2018: applications arrive, none is decided.
    static let open = (number: 9, opening: Day("2018-11-05"), closing: Day("2019-01-31"), filed: 22)

    private init(
        _ number: Int, _ opening: StaticString, _ closing: StaticString, _ decisions: [StaticString], retained: Int,
        refused: Int, deferred: Int, withdrawn: Int, engaged: (early: Int, late: Int)
    ) {
        self.number = number
        self.opening = Day(opening)
        self.closing = Day(closing)
        self.decisions = decisions.map { Day($0) }
        self.retained = retained
        self.refused = refused
        self.deferred = deferred
        self.withdrawn = withdrawn
        engagedEarly = engaged.early
        engagedLate = engaged.late
    }
}
