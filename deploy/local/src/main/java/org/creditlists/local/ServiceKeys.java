package org.creditlists.local;

import java.util.HashMap;
import java.util.Map;
import org.creditlists.infrastructure.SigningKeys;

/** The keys of a service, as its environment names them. */
final class ServiceKeys {

    private ServiceKeys() {}

    static Map<String, String> of(Secrets secrets, Service service) {
        Map<String, String> keys = new HashMap<>();
        keys.put("CREDIT_IDENTITY_KEY", secrets.identityKey());
        put(keys, "CREDIT_CERTIFICATE", secrets.certificateKeys());
        put(keys, "CREDIT_RECEIPT", secrets.receiptKeys());
        put(keys, "CREDIT_SECURITY_LOG", secrets.securityLogKeys());
        if (service == Service.PORTAL) {
            keys.put("CREDIT_SESSIONS_KEY", secrets.sessionsKey());
        }
        SigningKeys seal = secrets.sealKeys().get(service);
        if (seal != null) {
            put(keys, "CREDIT_SEAL", seal);
        }
        return keys;
    }

    private static void put(Map<String, String> keys, String name, SigningKeys pair) {
        keys.put(name + "_PRIVATE_KEY", pair.privateKey());
        keys.put(name + "_PUBLIC_KEY", pair.publicKey());
    }
}
