package org.creditlists.connect;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * The headers of a record as {@code asyncapi.yaml} describes them, and no others.
 *
 * <ul>
 *   <li>{@code ce_sequence} has 19 digits, as many as a bigint, so that it sorts as text (sequence extension of
 *       CloudEvents).
 *   <li>{@code ce_dataschema} is the address of the schema at the portal, where the address of the platform is known;
 *       else it stays the URN that is stored. CloudEvents wants a URI, and takes no relative reference.
 *   <li>A header without a value is left out, and so is what is neither of CloudEvents nor of the trace: the position
 *       of the connector, and the id again.
 * </ul>
 */
public final class EventHeaders<R extends ConnectRecord<R>> implements Transformation<R> {

    /**
     * Setting: where the platform is reached from outside, {@code https://credit.example.org}; blank, or a variable
     * that is not there, when that is unknown.
     */
    static final String ADDRESS = "address";

    private static final int DIGITS = 19;
    private static final String ZEROS = "0".repeat(DIGITS);
    private static final Pattern URN = Pattern.compile("urn:creditlists:schema:([a-z-]+):([0-9]+)");
    private static final ConfigDef SETTINGS = new ConfigDef()
            .define(
                    ADDRESS,
                    ConfigDef.Type.STRING,
                    "",
                    ConfigDef.Importance.MEDIUM,
                    "Where the platform is reached from outside.");

    private String address = "";

    /** @throws ConfigException when the address is none of HTTP */
    @Override
    public void configure(Map<String, ?> settings) {
        String given =
                Objects.toString(SETTINGS.parse(settings).get(ADDRESS), "").strip();
        if (given.startsWith("${")) {
            given = ""; // the variable is not there: events matter more than the address of their schemas
        }
        if (!given.isEmpty() && !given.matches("https?://[^/?#\\s]+(/[^?#\\s]+)*/?")) {
            throw new ConfigException(ADDRESS, given, "is no address of HTTP");
        }
        address = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    }

    @Override
    public R apply(R record) {
        var headers = new ConnectHeaders();
        for (Header header : record.headers()) {
            if (header.value() != null && isDescribed(header.key())) {
                add(headers, header);
            }
        }
        return record.newRecord(
                record.topic(),
                record.kafkaPartition(),
                record.keySchema(),
                record.key(),
                record.valueSchema(),
                record.value(),
                record.timestamp(),
                headers);
    }

    private void add(ConnectHeaders headers, Header header) {
        switch (header.key()) {
            case "ce_sequence" ->
                headers.addString(header.key(), padded(header.value().toString()));
            case "ce_dataschema" ->
                headers.addString(header.key(), schema(header.value().toString()));
            default -> headers.add(header);
        }
    }

    private static boolean isDescribed(String name) {
        return name.startsWith("ce_") || name.equals("traceparent") || name.equals("content-type");
    }

    private static String padded(String position) {
        return position.length() >= DIGITS ? position : ZEROS.substring(position.length()) + position;
    }

    private String schema(String stored) {
        Matcher urn = URN.matcher(stored);
        return address.isEmpty() || !urn.matches()
                ? stored
                : address + "/schemas/" + urn.group(1) + "-" + urn.group(2) + ".json";
    }

    @Override
    public ConfigDef config() {
        return SETTINGS;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
