package org.creditlists.local;

import java.util.HashMap;
import java.util.Map;

/** The keys of a service, as its environment names them. */
final class ServiceKeys {

    private ServiceKeys() {}

    static Map<String, String> of(Secrets secrets, Service service) {
        Map<String, String> keys = new HashMap<>();
        keys.put("CREDIT_IDENTITY_KEY", secrets.identityKey());
        if (!secrets.identityKeys().isEmpty()) {
            keys.put("CREDIT_IDENTITY_KEYS", secrets.identityKeys());
        }
        if (!secrets.hashKeys().isEmpty()) {
            keys.put("CREDIT_HASH_KEYS", secrets.hashKeys());
        }
        keys.put("CREDIT_CRYPTO", secrets.crypto());
        put(keys, "CREDIT_CERTIFICATE", secrets.certificateKeys());
        put(keys, "CREDIT_RECEIPT", secrets.receiptKeys());
        put(keys, "CREDIT_SECURITY_LOG", secrets.securityLogKeys());
        if (service == Service.PORTAL) {
            keys.put("CREDIT_SESSIONS_KEY", secrets.sessionsKey());
        }
        Secrets.Signing seal = secrets.sealKeys().get(service);
        if (seal != null) {
            put(keys, "CREDIT_SEAL", seal);
            if (seal.olderPrivate() != null) {
                keys.put("CREDIT_SEAL_OLDER_PRIVATE_KEY", seal.olderPrivate());
            }
        }
        return keys;
    }

    private static void put(Map<String, String> keys, String name, Secrets.Signing signing) {
        keys.put(name + "_PRIVATE_KEY", signing.keys().privateKey());
        keys.put(name + "_PUBLIC_KEY", signing.keys().publicKey());
        if (signing.older() != null) {
            keys.put(name + "_OLDER_PUBLIC_KEYS", signing.older());
        }
    }
}
