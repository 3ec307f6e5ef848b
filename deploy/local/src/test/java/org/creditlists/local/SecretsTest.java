package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        assertThat(usual).doesNotContainKey("CREDIT_SEAL_OLDER_PRIVATE_KEY");
        assertThat(gm.get("CREDIT_SEAL_OLDER_PRIVATE_KEY")).isEqualTo(usual.get("CREDIT_SEAL_PRIVATE_KEY"));
    }

    @Test
    void the_choice_of_algorithms_is_remembered_and_only_another_choice_changes_it(@TempDir Path folder)
            throws IOException {
        assertThat(Secrets.of(folder, null).crypto()).isEqualTo("international");
        Secrets chosen = Secrets.of(folder, "GM");
        assertThat(ServiceKeys.of(chosen, Service.SHARING))
                .containsEntry("CREDIT_CRYPTO", "gm")
                .hasEntrySatisfying(
                        "CREDIT_RECEIPT_PUBLIC_KEY", key -> assertThat(key).startsWith(SM2));
        for (String nothing : Arrays.asList(null, " ", "gm")) {
            assertThat(ServiceKeys.of(Secrets.of(folder, nothing), Service.SHARING))
                    .isEqualTo(ServiceKeys.of(chosen, Service.SHARING));
        }
        assertThatThrownBy(() -> Secrets.of(folder, "sm")).hasMessageContaining("CREDIT_CRYPTO");
        Path file = folder.resolve("secrets.properties");
        Files.writeString(file, Files.readString(file).replace("crypto=gm", ""));
        assertThat(Secrets.of(folder, null).crypto()).isEqualTo("gm");
        assertThat(Secrets.of(folder, "international").crypto()).isEqualTo("international");
        assertThat(Secrets.of(folder, null).crypto()).isEqualTo("international");
    }
}
