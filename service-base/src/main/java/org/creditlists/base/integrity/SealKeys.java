package org.creditlists.base.integrity;

import jakarta.inject.Singleton;
import java.util.List;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.CryptoSettings;
import org.creditlists.signedlog.rows.RowKey;
import org.creditlists.signedlog.rows.RowKeys;

/** The keys by which this service seals what it stores, made once of the settings. */
@Singleton
class SealKeys {

    private final SigningKey signing;
    private final RowKeys rows;

    SealKeys(SealSettings settings, CryptoSettings chosen) {
        this.signing = new SigningKey(
                settings.privateKey(),
                settings.publicKey(),
                settings.olderPublicKeys().orElse(List.of()),
                chosen.crypto());
        this.rows = new RowKeys(
                new RowKey(settings.privateKey()),
                settings.olderPrivateKey().map(RowKey::new).orElse(null));
    }

    SigningKey signing() {
        return signing;
    }

    RowKeys rows() {
        return rows;
    }
}
