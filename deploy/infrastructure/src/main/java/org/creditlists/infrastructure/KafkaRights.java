package org.creditlists.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclBinding;
import org.creditlists.contracts.event.Topics;

/**
 * Who may read and write which topics. This table is the only one: the broker of one machine and the one in containers
 * are given it, and the users of {@code deploy/kubernetes} are compared with it.
 *
 * @param principal the user name
 * @param reads topics
 * @param writes topics
 * @param owns prefix of topics and groups that are its own, which it also makes; empty for none
 * @param groups prefix of its consumer groups; empty for none
 * @param describesAll whether it sees how far topics and groups are, without reading a record
 */
public record KafkaRights(
        String principal, Set<String> reads, Set<String> writes, String owns, String groups, boolean describesAll) {

    /**
     * Brings what the services decided to the topics; nobody else writes there, not the services themselves. Only the
     * heads of logs they send themselves.
     */
    public static final String CONNECT = "connect";
    /** Looks at topics and groups. */
    public static final String OPERATOR = "operator";
    /** The broker itself, and whoever installs it: makes topics, users and rights. */
    public static final String OWNER = "broker";

    /** What the worker keeps for itself. */
    public static final String CONNECT_OWN = "credit-connect";

    private static final Set<String> LISTS =
            Set.of(Topics.DESIGNATIONS, Topics.OBJECTIONS, Topics.RESTORATIONS, Topics.DOSSIERS);

    /** Everyone but the departments, who come one by one. */
    public static final List<KafkaRights> FIXED = List.of(
            service("designation-service", Topics.MEMORANDA),
            service("sharing-service", Topics.AUTHORITIES, Topics.MEASURES),
            service("incentive-service", Topics.AUTHORITIES),
            service("objection-service", Topics.AUTHORITIES, Topics.MEASURES, Topics.DISCLOSURES),
            service("restoration-service", Topics.AUTHORITIES),
            new KafkaRights(CONNECT, Set.of(), ofConnectors(), CONNECT_OWN, "", false),
            new KafkaRights(OPERATOR, Set.of(), Set.of(), "", "", true));

    private static final String DEPARTMENT = "department-";

    public KafkaRights {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }

    /**
     * A department copies the list and follows its orders.
     *
     * @param id as in the registry, {@code customs-000000}
     */
    public static KafkaRights department(String id) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new NotReadyException("部门编号无效 / not the id of a department: " + id);
        }
        String principal = DEPARTMENT + id;
        return new KafkaRights(
                principal, Set.of(Topics.ENTRIES, Topics.MEASURES), Set.of(), "", principal + ".", false);
    }

    /** The same in Kafka's own words. */
    public List<AclBinding> acls() {
        return KafkaAcls.of(this);
    }

    /** Every topic of the platform. */
    public static Set<String> all() {
        Set<String> topics = new TreeSet<>(Topics.EVENTS);
        topics.addAll(Topics.COMPACTED);
        return topics;
    }

    private static Set<String> ofConnectors() {
        Set<String> topics = all();
        topics.remove(Topics.HEADS);
        return topics;
    }

    private static KafkaRights service(String name, String... more) {
        List<String> reads = new ArrayList<>(LISTS);
        reads.addAll(List.of(more));
        // each keeps the heads of the others, and says its own
        reads.add(Topics.HEADS);
        // each sees whether what it published is there
        String source = name.replace("-service", "");
        reads.addAll(Topics.EVENTS_OF.getOrDefault(source, List.of()));
        reads.addAll(Topics.STATES_OF.getOrDefault(source, List.of()));
        reads.add(Topics.PULSES);
        return new KafkaRights(name, Set.copyOf(reads), Set.of(Topics.HEADS), "", name + ".", false);
    }
}
