package org.creditlists.infrastructure;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The rights of one user in Kafka's own words. To read or to write is to describe, too. */
final class KafkaAcls {

    private static final String ANY = ResourcePattern.WILDCARD_RESOURCE;

    private final String principal;
    private final List<AclBinding> bindings = new ArrayList<>();

    private KafkaAcls(String principal) {
        this.principal = principal;
    }

    static List<AclBinding> of(KafkaRights rights) {
        var acls = new KafkaAcls(rights.principal());
        rights.reads().forEach(topic -> acls.topic(topic, PatternType.LITERAL, AclOperation.READ));
        rights.writes().forEach(topic -> acls.topic(topic, PatternType.LITERAL, AclOperation.WRITE));
        if (!rights.owns().isEmpty()) {
            for (AclOperation operation : List.of(
                    AclOperation.READ, AclOperation.WRITE, AclOperation.CREATE, AclOperation.DESCRIBE_CONFIGS)) {
                acls.topic(rights.owns(), PatternType.PREFIXED, operation);
            }
            acls.add(ResourceType.GROUP, rights.owns(), PatternType.PREFIXED, AclOperation.READ);
        }
        if (!rights.groups().isEmpty()) {
            acls.add(ResourceType.GROUP, rights.groups(), PatternType.PREFIXED, AclOperation.READ);
        }
        if (rights.describesAll()) {
            acls.topic(ANY, PatternType.LITERAL, AclOperation.DESCRIBE);
            acls.topic(ANY, PatternType.LITERAL, AclOperation.DESCRIBE_CONFIGS);
            acls.add(ResourceType.GROUP, ANY, PatternType.LITERAL, AclOperation.DESCRIBE);
            acls.add(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL, AclOperation.DESCRIBE);
        }
        return List.copyOf(acls.bindings);
    }

    static String name(KafkaRights rights) {
        return "User:" + rights.principal();
    }

    private void topic(String name, PatternType pattern, AclOperation operation) {
        add(ResourceType.TOPIC, name, pattern, operation);
    }

    private void add(ResourceType type, String name, PatternType pattern, AclOperation operation) {
        bindings.add(new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + principal, "*", operation, AclPermissionType.ALLOW)));
    }
}
