package org.creditlists.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** The commands of {@code ./credit}: of the launcher, and those that the script does itself. */
public final class Commands {

    private static final Pattern OF_THE_SCRIPT = Pattern.compile("(?m)^  build \\| ([a-z| ]+)\\)$");

    private Commands() {}

    /** All of them. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>(Credit.commands().getSubcommands().keySet());
        names.addAll(ofTheScript());
        return names;
    }

    /** The options of a command, with their dashes; none for one of the script, which hands them on. */
    public static Set<String> optionsOf(String name) {
        CommandLine command = Credit.commands().getSubcommands().get(name);
        return command == null
                ? Set.of()
                : command.getCommandSpec().optionsMap().keySet();
    }

    private static Set<String> ofTheScript() {
        try {
            Matcher found = OF_THE_SCRIPT.matcher(Files.readString(Path.of("../../credit")));
            if (!found.find()) {
                throw new AssertionError("the script does nothing itself");
            }
            Set<String> names = new TreeSet<>(Set.of(found.group(1).split(" \\| ")));
            names.add("build");
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
