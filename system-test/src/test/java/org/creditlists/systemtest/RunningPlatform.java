package org.creditlists.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Ports;
import org.creditlists.local.SampleCases;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.creditlists.testkit.FreePorts;

/** One running platform for all acceptance tests, on free ports and in a folder of its own. */
final class RunningPlatform {

    /** So many new entries one person may send: fewer than the shipped edition says, or every test had them. */
    static final int FEW = 3_000;

    private static final String TWO_PERSONS = "policy/two-persons-1.yaml";
    private static final int OK = 200;
    private static final long COMPACTION_LAG_MS = 1_000;

    private RunningPlatform() {}

    private static final class Holder {
        private static final Path DATA = folder();
        private static final Platform PLATFORM = start();
    }

    static Platform get() {
        return Holder.PLATFORM;
    }

    /** The folder of everything that the platform keeps, for {@code --data} of the launcher. */
    static Path data() {
        return Holder.DATA;
    }

    /** Lines that tell what was loaded; loaded once for all tests. */
    static List<String> samples() {
        return Samples.TOLD;
    }

    /** Somebody asks about a company, so that the log of inquiries has a batch. */
    static void inquire() {
        Http.Answer answer = new Http()
                .post(
                        get().url(Service.SHARING) + "/inquiries",
                        tokens().department("customs-000000"),
                        Map.of(
                                "code",
                                SampleCompanies.of(1).code(),
                                "purpose",
                                "sample",
                                "legalGround",
                                Articles.GUOFA_2016_33_ART_18));
        if (answer.status() != OK) {
            throw new IllegalStateException(answer.text());
        }
    }

    private static final class Samples {
        private static final List<String> TOLD = load();

        private static List<String> load() {
            List<String> told = new ArrayList<>();
            new SampleCases(get(), told::add).load();
            return told;
        }
    }

    static Tokens tokens() {
        return new Tokens(get().secrets().issuer(), Duration.ofHours(1));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("credit-lists-acceptance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Platform start() {
        var platform = new Platform(Path.of(".."), data(), Ports.of(FreePorts.take(Ports.COUNT)), COMPACTION_LAG_MS)
                .with(Map.of(
                        "CREDIT_POLICY_TWO_PERSONS_FILES", edition().toString(), "CREDIT_FEED_STREAM_LASTS", "PT2S"));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::stop));
        platform.startAll(line -> {}, () -> {});
        return platform;
    }

    /** The next edition of the acts that need two persons, which is the first one but for the mass of entries. */
    private static Path edition() {
        try {
            String first = Files.readString(Path.of("../service-base/src/main/resources/" + TWO_PERSONS));
            String next = first.replace("edition: two-persons-1", "edition: two-persons-2")
                    .replace("effectiveFrom: 2016-05-30", "effectiveFrom: 2016-05-31")
                    .replace("few: 10000", "few: " + FEW);
            if (!next.contains("few: " + FEW)) {
                throw new IllegalStateException("another form: " + TWO_PERSONS);
            }
            return Files.writeString(Files.createTempFile("two-persons", ".yaml"), next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
