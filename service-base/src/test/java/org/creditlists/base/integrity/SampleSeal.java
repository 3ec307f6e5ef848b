package org.creditlists.base.integrity;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Settings with a key of their own: lists and what is asked for come soon. */
record SampleSeal(KeyPair pair, Duration headsEvery) implements SealSettings {

    static SampleSeal create(Duration headsEvery) {
        try {
            return new SampleSeal(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), headsEvery);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String privateKey() {
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }

    @Override
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    @Override
    public Optional<String> olderPrivateKey() {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> olderPublicKeys() {
        return Optional.empty();
    }

    @Override
    public Duration askedEvery() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration tablesEvery() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration listsEvery() {
        return Duration.ofSeconds(5);
    }
}
