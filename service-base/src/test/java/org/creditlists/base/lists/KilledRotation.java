package org.creditlists.base.lists;

import java.util.List;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.hash.HashRotation;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.testkit.TestPostgres;
import org.creditlists.testkit.TestTokens;

/** Rotates some pages, begins others and says a line; from then on it holds them half done until it is killed. */
final class KilledRotation {

    private KilledRotation() {}

    /** @param arguments URL of the database, {@code identity} or {@code hash}, and the new version of these keys */
    public static void main(String[] arguments) throws Exception {
        List<String> version = List.of(arguments[2]);
        var keys = new KeyedHash(
                TestTokens.IDENTITY_KEY,
                arguments[1].equals("identity") ? version : List.of(),
                "sample-service",
                arguments[1].equals("identity") ? List.of() : version,
                CryptoSuite.INTERNATIONAL,
                CryptoSuite.INTERNATIONAL);
        var database = TestPostgres.dataSource(arguments[0]);
        new HashRotation(database, keys).portion(HashedColumn.DOSSIER, 0, 20);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE dossier SET code_hash = 'lost' WHERE ctid >= '(40,0)' AND ctid < '(60,0)'");
            System.out.println("a page is half done");
            Thread.currentThread().join();
        }
    }
}
