package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    /** As the X.509 form of a key on the curve of SM2 begins. */
    private static final String SM2 = "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0";

    @Test
    void an_installation_that_goes_over_to_gm_gets_sm2_keys_and_names_those_from_before(@TempDir Path folder) {
        Secrets before = Secrets.of(folder, null);
        Map<String, String> usual = ServiceKeys.of(before, Service.SHARING);
        assertThat(usual).doesNotContainKey("CREDIT_RECEIPT_OLDER_PUBLIC_KEYS");

        Secrets after = Secrets.of(folder, "gm");
        Map<String, String> gm = ServiceKeys.of(after, Service.SHARING);
        for (String name : new String[] {"RECEIPT", "CERTIFICATE", "SECURITY_LOG", "SEAL"}) {
            String key = "CREDIT_" + name;
            assertThat(usual.get(key + "_PUBLIC_KEY")).doesNotStartWith(SM2);
            assertThat(gm.get(key + "_PUBLIC_KEY")).startsWith(SM2);
            assertThat(gm.get(key + "_OLDER_PUBLIC_KEYS")).isEqualTo(usual.get(key + "_PUBLIC_KEY"));
        }
        assertThat(after.identityKey()).isEqualTo(before.identityKey());
        assertThat(ServiceKeys.of(Secrets.of(folder, "gm"), Service.SHARING)).isEqualTo(gm);
    }
}
