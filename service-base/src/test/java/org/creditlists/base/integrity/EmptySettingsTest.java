package org.creditlists.base.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmptySettingsTest {

    /** As containers give older keys that there are not: the variable is there and has nothing in it. */
    @Test
    void anOlderKeyThatIsEmptyIsNone() {
        SealSettings settings = new SmallRyeConfigBuilder()
                .withMapping(SealSettings.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "credit.seal.private-key", "private",
                                "credit.seal.public-key", "public",
                                "credit.seal.older-private-key", "",
                                "credit.seal.older-public-keys", ""),
                        "containers",
                        1))
                .build()
                .getConfigMapping(SealSettings.class);
        assertThat(settings.olderPrivateKey()).isEmpty();
        assertThat(settings.olderPublicKeys()).isEmpty();
    }
}
