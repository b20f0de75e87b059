import ArgumentParser
import BilanHost

/// Where plugins are looked for, as the commands that need them take it.
struct PluginOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Un dossier d’extensions, cherché avant les autres ; se répète.", valueName: "dossier"))
    var plugins: [String] = []

    var directories: PluginDirectories { PluginDirectories(named: plugins) }
}
