import Synchronization

/// A value that several tasks share: a `Mutex` that closures can pass around.
package final class Locked<Value: Sendable>: Sendable {
    private let stored: Mutex<Value>

    package init(_ value: Value) { stored = Mutex(value) }

    package var value: Value {
        get { stored.withLock { $0 } }
        set { stored.withLock { $0 = newValue } }
    }

    package func update<Result: Sendable>(_ change: (inout sending Value) throws -> sending Result) rethrows -> Result {
        try stored.withLock(change)
    }
}
