package org.creditlists.infrastructure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/**
 * Tells a broker its users and what each may do.
 *
 * @param bootstrap of the broker
 * @param files with the passwords
 */
record KafkaAccess(String bootstrap, KafkaClientFiles files) {

    private static final int ITERATIONS = 8_192;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MS = 50;

    Map<String, Object> settings(String principal) {
        Map<String, Object> settings = files.settings(principal);
        settings.put("bootstrap.servers", bootstrap);
        return settings;
    }

    /** Gives each user its password and its rights, takes away what the table does not say, and waits for it. */
    void grant(List<KafkaRights> table) {
        try (Admin admin = Admin.create(settings(KafkaRights.OWNER))) {
            Set<String> users = table.stream().map(KafkaAcls::name).collect(Collectors.toSet());
            Set<AclBinding> wanted = new HashSet<>();
            table.forEach(rights -> wanted.addAll(KafkaAcls.of(rights)));
            Set<AclBinding> there = new HashSet<>(
                    admin.describeAcls(AclBindingFilter.ANY).values().get());
            there.removeIf(one -> !users.contains(one.entry().principal()));
            List<AclBindingFilter> surplus = there.stream()
                    .filter(one -> !wanted.contains(one))
                    .map(AclBinding::toFilter)
                    .toList();
            wanted.removeAll(there);
            admin.deleteAcls(surplus).all().get();
            admin.createAcls(wanted).all().get();
            List<UserScramCredentialAlteration> passwords = new ArrayList<>();
            table.forEach(rights -> passwords.add(new UserScramCredentialUpsertion(
                    rights.principal(),
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    files.password(rights.principal()))));
            admin.alterUserScramCredentials(passwords).all().get();
            awaitUser(table.getLast().principal());
        } catch (ExecutionException e) {
            throw new NotReadyException("cannot grant rights: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    /**
     * Takes rights and password from a user, and waits until the broker refuses it. A connection that is open reads and
     * writes nothing from then on, and ends when it has to sign in again.
     */
    void withdraw(KafkaRights rights) {
        try (Admin admin = Admin.create(settings(KafkaRights.OWNER))) {
            var user =
                    new AccessControlEntryFilter(KafkaAcls.name(rights), null, AclOperation.ANY, AclPermissionType.ANY);
            admin.deleteAcls(List.of(new AclBindingFilter(ResourcePatternFilter.ANY, user)))
                    .all()
                    .get();
            Set<String> known =
                    new HashSet<>(admin.describeUserScramCredentials().users().get());
            if (known.contains(rights.principal())) {
                Map<String, Object> settings = settings(rights.principal());
                admin.alterUserScramCredentials(List.of(
                                new UserScramCredentialDeletion(rights.principal(), ScramMechanism.SCRAM_SHA_512)))
                        .all()
                        .get();
                awaitRefusal(settings);
            }
            files.forget(rights.principal());
        } catch (ExecutionException e) {
            throw new NotReadyException("cannot withdraw rights: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }

    private static void awaitRefusal(Map<String, Object> settings) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (Admin admin = Admin.create(settings)) {
                admin.describeCluster().nodes().get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SaslAuthenticationException) {
                    return;
                }
                throw e;
            }
            Thread.sleep(PAUSE_MS);
        }
        throw new NotReadyException("the broker still lets the user in");
    }

    /** The broker learns users in the order in which they were written: the last one stands for all. */
    private void awaitUser(String principal) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Admin admin = Admin.create(settings(principal))) {
                admin.describeCluster().nodes().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof SaslAuthenticationException) || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(PAUSE_MS);
            }
        }
    }
}
