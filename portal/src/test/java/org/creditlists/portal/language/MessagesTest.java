package org.creditlists.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void bothLanguagesHaveTheSameMessages() throws IOException {
        assertThat(messages("/portal/zh.properties").stringPropertyNames())
                .isEqualTo(messages("/portal/en.properties").stringPropertyNames());
    }

    private static Properties messages(String resource) throws IOException {
        var properties = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return properties;
    }
}
