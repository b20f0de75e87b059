import ArgumentParser
import BilanHost

@main struct Bilan: ParsableCommand {
    func run() throws { print("bilan") }
}
