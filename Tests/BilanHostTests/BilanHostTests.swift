@testable import BilanHost
