package org.creditlists.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.creditlists.infrastructure.SigningKeys;

/**
 * Gives a service under test a key of its own to sign with. The init argument {@code prefix} names the setting; with
 * {@code kind} SM2 it is such a key.
 */
public final class SigningKeysResource implements QuarkusTestResourceLifecycleManager {

    private String prefix = "";
    private boolean sm2;

    @Override
    public void init(Map<String, String> arguments) {
        prefix = Objects.requireNonNull(arguments.get("prefix"), "prefix");
        sm2 = Objects.equals(arguments.get("kind"), "SM2");
    }

    @Override
    public Map<String, String> start() {
        SigningKeys keys = sm2 ? SigningKeys.createSm2() : SigningKeys.create();
        return Map.of(prefix + ".private-key", keys.privateKey(), prefix + ".public-key", keys.publicKey());
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
