package org.creditlists.signedlog.security;

import java.util.List;
import java.util.Optional;
import org.creditlists.infrastructure.SigningKeys;

/** The settings of a log with keys of its own and the terms that are shipped. */
record KeptForTests(SigningKeys keys) implements SecurityLogSettings {

    KeptForTests() {
        this(SigningKeys.create());
    }

    @Override
    public String privateKey() {
        return keys.privateKey();
    }

    @Override
    public String publicKey() {
        return keys.publicKey();
    }

    @Override
    public Optional<List<String>> olderPublicKeys() {
        return Optional.empty();
    }

    @Override
    public int keptMonths() {
        return 36;
    }

    @Override
    public int burst() {
        return 100;
    }
}
