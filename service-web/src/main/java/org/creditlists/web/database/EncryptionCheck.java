package org.creditlists.web.database;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stops the start of a process whose database is on another machine and is not reached by TLS with the name of the
 * server verified. Nothing that belongs to people crosses a network in the clear (PIPL, art. 51).
 */
@Singleton
@Startup
class EncryptionCheck {

    /** Hosts with their ports, and what stands behind the question mark. */
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^/?]*)[^?]*\\??(.*)");

    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final Pattern LOOPBACK =
            Pattern.compile("|localhost|127(\\.\\d{1,3}){3}|\\[(::1|(0{1,4}:){7}0{0,3}1)]");
    private static final String VERIFIED = "sslmode=verify-full";

    EncryptionCheck(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url, DatabaseSettings settings) {
        url.ifPresent(given -> check(given, settings.unencrypted()));
    }

    static void check(String url, boolean unencrypted) {
        if (!unencrypted && !isVerified(url) && !isOnThisMachine(url)) {
            throw new IllegalStateException("quarkus.datasource.jdbc.url names another machine: it needs " + VERIFIED
                    + ", or credit.database.unencrypted where nothing is at stake");
        }
    }

    private static boolean isVerified(String url) {
        Matcher parts = URL.matcher(url);
        // The driver takes the last of several.
        return parts.matches()
                && Arrays.stream(parts.group(2).split("&"))
                        .filter(parameter -> parameter.startsWith("sslmode="))
                        .reduce((first, last) -> last)
                        .filter(VERIFIED::equals)
                        .isPresent();
    }

    private static boolean isOnThisMachine(String url) {
        Matcher parts = URL.matcher(url);
        return parts.matches()
                ? Arrays.stream(parts.group(1).split(","))
                        .allMatch(host -> LOOPBACK.matcher(PORT.matcher(host).replaceFirst(""))
                                .matches())
                // Without slashes there is no host: the driver goes to this machine.
                : url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:postgresql://");
    }
}
