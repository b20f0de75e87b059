/// A row that knows the rows of files that it was made from. Tables of such rows say so in the data that a PDF carries.
public protocol Traced {
    /// The rows of files, in the order in which they were read.
    var origins: [Origin] { get }
}

extension Scheme: Traced { public var origins: [Origin] { [origin] } }
extension Call: Traced { public var origins: [Origin] { [origin] } }
extension Authorisation: Traced { public var origins: [Origin] { [origin] } }
extension Target: Traced { public var origins: [Origin] { [origin] } }
extension Indicator: Traced { public var origins: [Origin] { [origin] } }
extension Company: Traced { public var origins: [Origin] { [origin] } }
extension Site: Traced { public var origins: [Origin] { [origin] } }
extension Application: Traced { public var origins: [Origin] { [origin] } }
extension ApplicationState: Traced { public var origins: [Origin] { [application.origin] } }
extension Award: Traced { public var origins: [Origin] { [origin] } }
/// The award's row; those of its movements are found by its convention.
extension AwardState: Traced { public var origins: [Origin] { [award.origin] } }
extension Movement: Traced { public var origins: [Origin] { [origin] } }
extension CoFunding: Traced { public var origins: [Origin] { [origin] } }
extension Alert: Traced {}
