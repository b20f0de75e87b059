import Support

/// Ends the workers of a report that needn't go on: each further document would fail for the same reason.
final class RunStop: Sendable {
    private struct State {
        var isSet = false
        var tasks: [Task<WorkerProcess.Outcome, any Error>] = []
    }

    private let state = Locked(State())

    var isSet: Bool { state.value.isSet }

    /// Runs a worker to its end, or until the report is stopped.
    ///
    /// - Returns: nil where it was stopped.
    func run(
        _ worker: @escaping @Sendable () async throws -> WorkerProcess.Outcome
    ) async throws -> WorkerProcess.Outcome? {
        let task = Task { try await worker() }
        let isStopped = state.update { state in
            state.tasks.append(task)
            return state.isSet
        }
        if isStopped { task.cancel() }
        let outcome = try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
        return isSet ? nil : outcome
    }

    /// Stops the report.
    ///
    /// - Returns: whether it went on until now.
    func set() -> Bool {
        let (isFirst, tasks) = state.update { state in
            defer { state.isSet = true }
            return (!state.isSet, state.tasks)
        }
        for task in tasks { task.cancel() }
        return isFirst
    }
}
