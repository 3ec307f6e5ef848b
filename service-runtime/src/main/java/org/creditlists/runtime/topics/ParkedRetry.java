package org.creditlists.runtime.topics;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaException;
import org.creditlists.runtime.sql.DatabaseAwayException;

/**
 * Has parked records handled again, by the handler that could not, any number of times. On a topic of events every
 * record counts, in any order. On one of states the latest of a key does: an earlier one does not come over it.
 */
public final class ParkedRetry {

    private final TopicAccess access;
    private final Intakes intakes;
    private final ParkedMessages parked;
    private final Predicate<String> carriesState;

    /** @param carriesState whether the latest record of a key counts on a topic */
    public ParkedRetry(TopicAccess access, Intakes intakes, ParkedMessages parked, Predicate<String> carriesState) {
        this.access = access;
        this.intakes = intakes;
        this.parked = parked;
        this.carriesState = carriesState;
    }

    /** How it went. */
    public enum Outcome {
        TAKEN,
        SUPERSEDED,
        /** It could not be taken again: the reason that is stored says why now. */
        FAILED,
        /** This version has no intake of that name, or the record is not on its topic any more. */
        GONE,
        /** Brokers or database did not answer. */
        AWAY
    }

    /** The record; empty when it is not on its topic any more. Fails with a {@link KafkaException}. */
    public Optional<Received> record(Parked one) {
        try (var records = new PartitionRecords(access, one.topic(), one.partition())) {
            return records.at(one.offset());
        }
    }

    /** @param by id of the operator */
    public Outcome retry(Parked one, String by) {
        Optional<TopicFollower> intake = intakes.of(one.group());
        if (intake.isEmpty()) {
            return Outcome.GONE;
        }
        try (var records = new PartitionRecords(access, one.topic(), one.partition())) {
            return retry(one, by, intake.get(), records);
        } catch (KafkaException | DatabaseAwayException e) {
            return Outcome.AWAY;
        }
    }

    private Outcome retry(Parked one, String by, TopicFollower intake, PartitionRecords records) {
        boolean isState = carriesState.test(one.topic());
        Optional<Received> found = records.at(one.offset());
        if (found.isEmpty() && !isState) {
            return Outcome.GONE;
        }
        long end = records.end();
        if (found.isEmpty()
                || isState
                        && laterOf(found.get(), one, one.offset() + 1, end, records)
                                .isPresent()) {
            parked.close(one.id(), Parked.State.SUPERSEDED, by, null);
            return Outcome.SUPERSEDED;
        }
        try {
            intake.handle(List.of(found.get()));
            // One that came meanwhile, and was taken before this one, counts.
            Optional<Received> later =
                    isState ? laterOf(found.get(), one, end, records.end(), records) : Optional.empty();
            if (later.isPresent()) {
                intake.handle(List.of(later.get()));
            }
        } catch (Exception e) {
            parked.failed(one.id(), Failure.kindOf(e));
            return Failure.of(e) == Failure.OUTAGE ? Outcome.AWAY : Outcome.FAILED;
        }
        parked.close(one.id(), Parked.State.TAKEN, by, null);
        return Outcome.TAKEN;
    }

    private Optional<Received> laterOf(Received record, Parked one, long from, long end, PartitionRecords records) {
        String key = record.key();
        return key == null ? Optional.empty() : records.lastOf(key, from, end, parked.notTaken(one));
    }
}
