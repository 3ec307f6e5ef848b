package org.creditlists.listprojection.state;

import java.util.Comparator;
import org.creditlists.runtime.topics.Received;

/** A partition of a topic, in the order of names and numbers. */
public record TopicPart(String topic, int partition) implements Comparable<TopicPart> {

    private static final Comparator<TopicPart> ORDER =
            Comparator.comparing(TopicPart::topic).thenComparingInt(TopicPart::partition);

    static TopicPart of(Received record) {
        return new TopicPart(record.topic(), record.source().partition());
    }

    @Override
    public int compareTo(TopicPart other) {
        return ORDER.compare(this, other);
    }

    /** As Kafka writes it. */
    @Override
    public String toString() {
        return topic + "-" + partition;
    }
}
