package org.creditlists.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextPageTest {

    @Test
    void beginsBehindWhatTheLinkNames() {
        assertThat(after("</orders?step=REPORT&after=2026-01-01%2Fa>; rel=\"next\""))
                .isEqualTo("2026-01-01/a");
    }

    @Test
    void isMissingOnTheLastPage() {
        assertThat(after()).isNull();
        assertThat(after("</orders?after=x>; rel=\"prev\"")).isNull();
        assertThat(after("</orders>; rel=\"next\"")).isNull();
    }

    private static @Nullable String after(String... links) {
        RestResponse.ResponseBuilder<Void> page = RestResponse.ResponseBuilder.ok();
        for (String link : links) {
            page.header("Link", link);
        }
        return NextPage.after(page.build());
    }
}
