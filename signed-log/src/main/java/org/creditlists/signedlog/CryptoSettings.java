package org.creditlists.signedlog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.creditlists.runtime.crypto.CryptoSuite;

/** The setting {@code credit.crypto}. */
@ConfigMapping(prefix = "credit")
public interface CryptoSettings {

    /**
     * By which algorithms this process makes what it keeps: {@code international} (SHA-256, AES, Ed25519), or
     * {@code gm} (SM3, SM4, SM2), for which its keys to sign with are SM2 keys. The same for all services and the
     * portal.
     */
    @WithDefault("international")
    CryptoSuite crypto();
}
