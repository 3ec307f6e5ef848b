package org.creditlists.base.parked;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.creditlists.runtime.topics.Parked;
import org.jspecify.annotations.Nullable;

/**
 * A record that this service could not take from a topic.
 *
 * @param intake the consumer group that could not take it
 * @param reason why, at the last try; nothing of what the record says
 * @param state WAITING, TAKEN, SUPERSEDED or DISCARDED
 * @param tries by operators, in vain
 * @param closedBy id of the operator at the issuer of tokens; absent while it waits
 * @param closedFor why it was discarded; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParkedMessage(
        UUID id,
        String intake,
        String topic,
        int partition,
        long offset,
        String reason,
        Instant parkedAt,
        Parked.State state,
        int tries,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closedFor) {

    static ParkedMessage of(Parked one) {
        return new ParkedMessage(
                one.id(),
                one.group(),
                one.topic(),
                one.partition(),
                one.offset(),
                one.reason(),
                one.parkedAt(),
                one.state(),
                one.tries(),
                one.closedAt(),
                one.closedBy(),
                one.closedFor());
    }

    /**
     * The same with what the record is like.
     *
     * @param record absent when it is not on its topic any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(ParkedMessage message, @Nullable Content record) {}

    /**
     * What a record is like. Of texts and numbers only their length is told: nothing personal can be read.
     *
     * @param key an id as it is, anything else by its length
     * @param type of the event, absent for a record that says none or one that there is not
     * @param bytes of the value
     * @param content names of members, ids, and the types of everything else
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Content(String key, @Nullable String type, int bytes, JsonNode content) {}
}
