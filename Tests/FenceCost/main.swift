import Fence
import Foundation

/// Raises a fence around itself, by the rules on standard input, and prints how many microseconds that took.
let rules = try JSONDecoder().decode(FenceRules.self, from: FileHandle.standardInput.readDataToEndOfFile())
let begun = DispatchTime.now().uptimeNanoseconds
try Fence.raise(rules)
print((DispatchTime.now().uptimeNanoseconds - begun) / 1000)
