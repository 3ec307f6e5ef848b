package org.creditlists.base.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmptySettingsTest {

    /** As containers give older keys that there are not: the variable is there and has nothing in it. */
    @Test
    void anOlderKeyThatIsEmptyIsNone() {
        SmallRyeConfig settings = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of("credit.seal.older-private-key", "", "credit.seal.older-public-keys", ""),
                        "containers",
                        1))
                .build();
        assertThat(settings.getOptionalValue("credit.seal.older-private-key", String.class))
                .isEmpty();
        assertThat(settings.getOptionalValues("credit.seal.older-public-keys", String.class))
                .isEmpty();
    }
}
