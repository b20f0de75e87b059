import BilanKit
import Foundation

extension CivilDate {
    /// The day that it is here.
    package static var today: CivilDate {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))!
    }
}
