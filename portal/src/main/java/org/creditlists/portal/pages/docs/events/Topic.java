package org.creditlists.portal.pages.docs.events;

import java.util.List;
import org.creditlists.portal.pages.docs.schema.Member;
import org.creditlists.portal.pages.docs.text.Words;

/**
 * A topic of Kafka.
 *
 * @param name as in addresses of pages, such as {@code entries}
 * @param address its name in Kafka
 * @param holdsEvents whether it has what happened; else of each key the latest record counts
 * @param partitions in an installation of three brokers
 * @param partitionsAlone on one machine
 * @param settings of the topic, in the words of Kafka
 * @param readers who has the right to read
 */
public record Topic(
        String name,
        String address,
        Words title,
        Words says,
        boolean holdsEvents,
        int partitions,
        int partitionsAlone,
        int replicas,
        List<Setting> settings,
        List<String> readers,
        List<Message> messages) {

    public String page() {
        return "/docs/events/" + name;
    }

    /** A setting of the topic, with what it means where that is not plain. */
    public record Setting(String name, String value, Words says) {}

    /**
     * A kind of record.
     *
     * @param type as in the header {@code ce_type}; of a state record its name
     * @param key what the key of the record is
     * @param headers empty when it has none
     * @param schema address of the schema of the content
     */
    public record Message(
            String name,
            String type,
            Words says,
            Words key,
            List<Member> headers,
            List<Member> members,
            String schema,
            List<Example> examples) {}

    /** A fictitious record. */
    public record Example(String name, String json) {}
}
