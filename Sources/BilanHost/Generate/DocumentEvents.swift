import Support

/// Tells what happens to a report's documents in the order of the documents, whichever worker makes them.
final class DocumentEvents: Sendable {
    private struct State {
        /// The document whose events are told as they come, counted from 1.
        var current = 1
        /// Events of later documents.
        var waiting: [Int: [GenerateEvent]] = [:]
        var done: Set<Int> = []
    }

    private let state = Locked(State())
    private let source: AsyncStream<GenerateEvent>.Continuation
    private let listener: Task<Void, Never>

    /// - Parameter onEvent: called for one event after the other.
    init(_ onEvent: @escaping @Sendable (GenerateEvent) async -> Void) {
        let (events, source) = AsyncStream<GenerateEvent>.makeStream()
        self.source = source
        listener = Task { for await event in events { await onEvent(event) } }
    }

    /// - Parameter number: the document that it is about; nil for what is told at once.
    func tell(_ event: GenerateEvent, of number: Int?) {
        state.update { state in
            if let number, number > state.current {
                // How far a later document is isn't news once its turn comes.
                if case .progress = event { return }
                state.waiting[number, default: []].append(event)
            } else {
                source.yield(event)
            }
        }
    }

    /// No more happens to a document.
    func finish(_ number: Int) {
        state.update { state in
            state.done.insert(number)
            while state.done.remove(state.current) != nil { advance(&state) }
        }
    }

    /// Tells what is left, documents that nobody made passed over, and waits until all was heard.
    func end() async {
        state.update { state in
            while let next = state.waiting.keys.min() {
                state.current = next - 1
                advance(&state)
            }
        }
        source.finish()
        await listener.value
    }

    private func advance(_ state: inout State) {
        state.current += 1
        for event in state.waiting.removeValue(forKey: state.current) ?? [] { source.yield(event) }
    }
}
