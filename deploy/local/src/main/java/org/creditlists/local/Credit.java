package org.creditlists.local;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.creditlists.infrastructure.NotReadyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./credit}. */
@Command(
        name = "credit",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "0.1.0",
        description = "The credit lists platform on one machine.",
        subcommands = {
            Up.class,
            Run.class,
            Upgrade.class,
            Down.class,
            Status.class,
            Logs.class,
            TokenCommand.class,
            KafkaUserCommand.class,
            Demo.class,
            Verify.class,
            ParkedCommand.class,
            TraceCommand.class,
            Resend.class,
            Backup.class,
            Restore.class,
            Doctor.class,
            ForgetCheck.class,
            Reset.class,
            CommandLine.HelpCommand.class
        })
public final class Credit {

    private Credit() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        CommandLine commands = commands();
        commands.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof NotReadyException || e instanceof UncheckedIOException) {
                command.getErr().println(e.getMessage());
            } else {
                e.printStackTrace(command.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
        if (arguments.length == 0) {
            commands.usage(System.out);
            System.exit(CommandLine.ExitCode.USAGE);
        }
        System.exit(commands.execute(Arrays.copyOf(arguments, arguments.length)));
    }

    static CommandLine commands() {
        return new CommandLine(new Credit()).registerConverter(Path.class, Credit::path);
    }

    /** The script changes to the folder of the repository: a path is one from where its caller stands. */
    private static Path path(String text) {
        return Path.of(System.getenv().getOrDefault("CREDIT_CALLED_IN", ""), "").resolve(text);
    }
}
