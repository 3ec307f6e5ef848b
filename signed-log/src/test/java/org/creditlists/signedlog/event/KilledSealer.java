package org.creditlists.signedlog.event;

import java.util.List;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.testkit.TestPostgres;

/** Appends sealed events from many threads until it is killed, and says a line for each. */
final class KilledSealer {

    private static final int THREADS = 8;

    private KilledSealer() {}

    /** @param arguments URL of the database, private and public key */
    public static void main(String[] arguments) {
        var key = new SigningKey(arguments[1], arguments[2], List.of());
        var engine = new SealedTable(TestPostgres.dataSource(arguments[0]), key).engine();
        for (int t = 0; t < THREADS; t++) {
            int size = 1 + t % 3;
            Thread.ofPlatform().start(() -> {
                while (true) {
                    SealedTable.appendTogether(engine, size).join();
                    System.out.println(size);
                }
            });
        }
    }
}
