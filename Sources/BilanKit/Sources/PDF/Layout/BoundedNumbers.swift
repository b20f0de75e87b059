/// Lengths come from fonts, files and templates: none of them may be trusted to fit a whole number.
extension Double {
    /// The number's whole part; what is out of bounds is the nearest bound, and NaN counts as 0.
    func whole(in bounds: ClosedRange<Int>) -> Int {
        let value = isNaN ? 0 : self
        guard value > Double(bounds.lowerBound) else { return bounds.lowerBound }
        return value < Double(bounds.upperBound) ? Int(value) : bounds.upperBound
    }

    /// The number itself; what is out of bounds is the nearest bound, and NaN is 0.
    func bounded(by bounds: ClosedRange<Double>) -> Double {
        isNaN ? 0 : Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
    }
}
