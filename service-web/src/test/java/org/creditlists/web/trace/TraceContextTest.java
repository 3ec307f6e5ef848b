package org.creditlists.web.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String HEADER = "00-" + TRACE + "-" + SPAN + "-01";

    @Test
    void aHeaderIsReadAndWrittenAsItCame() {
        TraceContext read = Objects.requireNonNull(TraceContext.parse(HEADER));
        assertThat(read).isEqualTo(new TraceContext(TRACE, SPAN, true));
        assertThat(read.header()).isEqualTo(HEADER);
    }

    @ParameterizedTest
    @CsvSource({"00,false", "01,true", "02,false", "ff,true"})
    void onlyTheFlagThatIsKnownCounts(String flags, boolean sampled) {
        assertThat(TraceContext.parse("00-" + TRACE + "-" + SPAN + "-" + flags))
                .isEqualTo(new TraceContext(TRACE, SPAN, sampled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cc-" + TRACE + "-" + SPAN + "-01", "01-" + TRACE + "-" + SPAN + "-01-what-comes-later"})
    void ofALaterVersionWhatIsKnownCounts(String header) {
        assertThat(TraceContext.parse(header)).isEqualTo(new TraceContext(TRACE, SPAN, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + TRACE + "-" + SPAN,
                "00-" + TRACE + "-" + SPAN + "-1",
                "00-" + TRACE + "-" + SPAN + "-01-more",
                "01-" + TRACE + "-" + SPAN + "-01more",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "0g-" + TRACE + "-" + SPAN + "-01",
                "00_" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE + "_" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "_01",
                "00-" + TRACE + "-" + SPAN + "-0x",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "00-" + TRACE + "-00F067AA0BA902B7-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                " 00-" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-01 ",
                "00-４bf92f3577b34da6a3ce929d0e0e4736-" + SPAN + "-01"
            })
    void whatIsNotOfTheFormIsNone(String header) {
        assertThat(TraceContext.parse(header)).isNull();
    }

    @Test
    void whatFollowsIsOfTheSameTraceAndAnotherSpan() {
        TraceContext next = Objects.requireNonNull(TraceContext.parse(TraceContext.after(HEADER)));
        assertThat(next.traceId()).isEqualTo(TRACE);
        assertThat(next.spanId()).isNotEqualTo(SPAN);
        assertThat(next.sampled()).isTrue();
    }

    @Test
    void whatFollowsNothingBeginsATraceOfItsOwn() {
        TraceContext first = Objects.requireNonNull(TraceContext.parse(TraceContext.after(null)));
        TraceContext second = Objects.requireNonNull(TraceContext.parse(TraceContext.after("no header")));
        assertThat(first.traceId()).isNotEqualTo(second.traceId());
        assertThat(first.sampled()).isFalse();
    }

    @Test
    void aTraceIsCalledLikeTheRequestThatItBeganWith() {
        UUID request = UUID.fromString("4bf92f35-77b3-4da6-a3ce-929d0e0e4736");
        assertThat(TraceContext.of(request).traceId()).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRACE, "4bf92f35-77b3-4da6-a3ce-929d0e0e4736", "4BF92F35-77B3-4DA6-A3CE-929D0E0E4736"})
    void peopleWriteItAsTheyHaveIt(String text) {
        assertThat(TraceContext.traceIdOf(text)).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4bf92f35", "00000000000000000000000000000000", "4bf92f3577b34da6a3ce929d0e0e473g"})
    void whatIsNoIdOfATraceIsNone(String text) {
        assertThat(TraceContext.traceIdOf(text)).isNull();
    }
}
