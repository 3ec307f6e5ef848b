package org.creditlists.signedlog.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.web.recording.NotRecorded;
import org.creditlists.web.recording.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperationsTest {

    @Path("/things")
    @PermitAll
    @SuppressWarnings("unused")
    private static final class Things {

        @GET
        public void published() {
            // Nothing happens.
        }

        @GET
        @Path("/{entry}")
        @RolesAllowed("officer")
        public void read() {
            // Nothing happens.
        }

        @GET
        @RolesAllowed("officer")
        @NotRecorded("counts")
        public void counts() {
            // Nothing happens.
        }

        @POST
        @RolesAllowed("officer")
        public void act() {
            // Nothing happens.
        }

        @POST
        @Recorded
        @RolesAllowed("officer")
        public void search() {
            // Nothing happens.
        }
    }

    @Test
    void aReadThatNeedsATokenIsRecordedUnlessItSaysWhyNot() throws NoSuchMethodException {
        assertThat(kind("read")).isEqualTo(Recorded.Kind.READ);
        assertThat(kind("search")).isEqualTo(Recorded.Kind.READ);
        assertThat(kind("published")).isNull();
        assertThat(kind("counts")).isNull();
        assertThat(kind("act")).isNull();
    }

    @Test
    void aPathIsItsTemplate() throws NoSuchMethodException {
        assertThat(of("read").path()).isEqualTo("/things/{entry}");
        assertThat(of("act").path()).isEqualTo("/things");
    }

    @Test
    void anItemIsTheIdOfAnEntryOrCaseAndNeverThatOfAPerson() {
        String id = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        assertThat(Operations.item(Map.of("entry", List.of(id)))).isEqualTo(id);
        assertThat(Operations.item(Map.of("case", List.of(id), "evidence", List.of(other))))
                .isEqualTo(id);
        assertThat(Operations.item(Map.of("subject", List.of(id)))).isEmpty();
        assertThat(Operations.item(Map.of("entry", List.of("91420000MA4KEXAMPL"))))
                .isEmpty();
    }

    private static Recorded.@Nullable Kind kind(String method) throws NoSuchMethodException {
        return of(method).kind();
    }

    private static Operations.Operation of(String method) throws NoSuchMethodException {
        return Operations.of(Things.class, Things.class.getMethod(method));
    }
}
