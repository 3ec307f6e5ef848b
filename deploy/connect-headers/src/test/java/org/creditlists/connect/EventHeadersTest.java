package org.creditlists.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.Test;

class EventHeadersTest {

    private static final String URN = "urn:creditlists:schema:measure-lift-confirmed:12";
    private static final String URL = "/schemas/measure-lift-confirmed-12.json";

    @Test
    void sequencesSortAsTextInTheOrderOfTheirPositions() {
        List<String> sequences = LongStream.of(1, 9, 10, 999, 1_000, 123_456_789_012L, Long.MAX_VALUE)
                .mapToObj(position -> one(transformed("", headers().addLong("ce_sequence", position)), "ce_sequence"))
                .toList();
        assertThat(sequences).isSorted().doesNotHaveDuplicates().allMatch(text -> text.matches("[0-9]{19}"));
        assertThat(sequences.get(3)).isEqualTo("0000000000000000999");
    }

    @Test
    void theSchemaIsAnAddressAtThePortal() {
        var stored = headers().addString("ce_dataschema", URN);
        assertThat(one(transformed("https://credit.example.org", stored), "ce_dataschema"))
                .isEqualTo("https://credit.example.org" + URL);
        assertThat(one(transformed("https://example.org/credit/", stored), "ce_dataschema"))
                .isEqualTo("https://example.org/credit" + URL);
        for (String unknown : List.of(" ", "${env:PLATFORM_ADDRESS}")) {
            assertThat(one(transformed(unknown, stored), "ce_dataschema")).isEqualTo(URN);
        }
        var other = headers().addString("ce_dataschema", "https://other.example.org/one.json");
        assertThat(one(transformed("https://credit.example.org", other), "ce_dataschema"))
                .isEqualTo("https://other.example.org/one.json");
    }

    @Test
    void noHeaderIsWithoutAValueAndNoneIsOfTheConnector() {
        SourceRecord record = transformed(
                "",
                headers()
                        .addString("ce_type", "org.creditlists.designated")
                        .addString("content-type", "application/json")
                        .addString("id", "again")
                        .addString("__debezium.context.connectorName", "postgresql")
                        .add("traceparent", null, Schema.OPTIONAL_STRING_SCHEMA));
        assertThat(record.headers()).extracting(Header::key).containsExactly("ce_type", "content-type");
        assertThat(record.topic()).isEqualTo("credit.designations");
        assertThat(record.key()).isEqualTo("key");
        assertThat(record.value()).isEqualTo("value");
        assertThat(record.timestamp()).isEqualTo(7);
    }

    @Test
    void aTraceStays() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assertThat(one(transformed("", headers().addString("traceparent", trace)), "traceparent"))
                .isEqualTo(trace);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String none : List.of("credit.example.org", "ftp://credit.example.org", "https://a b")) {
            assertThatThrownBy(() -> transformed(none, headers())).as(none).isInstanceOf(ConfigException.class);
        }
    }

    @Test
    void theWorkerFindsItAsAService() {
        assertThat(StreamSupport.stream(ServiceLoader.load(Transformation.class).spliterator(), false)
                        .map(Object::getClass))
                .contains(EventHeaders.class);
    }

    private static SourceRecord transformed(String address, Iterable<Header> headers) {
        try (var transformation = new EventHeaders<SourceRecord>()) {
            transformation.configure(Map.of(EventHeaders.ADDRESS, address));
            return transformation.apply(new SourceRecord(
                    Map.of(),
                    Map.of(),
                    "credit.designations",
                    null,
                    Schema.STRING_SCHEMA,
                    "key",
                    Schema.STRING_SCHEMA,
                    "value",
                    7L,
                    headers));
        }
    }

    private static ConnectHeaders headers() {
        return new ConnectHeaders();
    }

    private static String one(SourceRecord record, String header) {
        return record.headers().lastWithName(header).value().toString();
    }
}
