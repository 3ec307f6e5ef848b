package org.creditlists.contracts.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;

/** A policy edition: the catalogue of measures, the memoranda, and the departments that carry them out (M1, M2). */
public record MeasuresEdition(
        String edition,
        LocalDate effectiveFrom,
        Text source,
        List<Department> departments,
        List<Measure> measures,
        List<Memorandum> memoranda) {

    public record Department(String id, String zh, String en) {}

    /** Whether a measure favours or burdens. */
    public enum Kind {
        INCENTIVE,
        PUNISHMENT
    }

    /** Whether the law demands a measure or parties recommend it (S2(20)). */
    public enum Obligation {
        MANDATORY,
        RECOMMENDED
    }

    /**
     * @param source article that the measure comes from
     * @param subjects whom it can touch
     * @param conditions what limits it
     */
    public record Measure(
            String code,
            int version,
            Kind kind,
            Obligation obligation,
            String source,
            Set<SubjectKind> subjects,
            Text name,
            Text conditions,
            Text basis) {}

    /** Who starts and who carries out which measures for which list and field. */
    public record Memorandum(
            String code,
            ListKind list,
            String field,
            String initiator,
            LocalDate signedOn,
            Text title,
            List<Duty> measures) {}

    /** One measure that one department owes. */
    public record Duty(String measure, String department) {}

    public Optional<Memorandum> memorandum(ListKind list, String field) {
        return memoranda.stream()
                .filter(memorandum ->
                        memorandum.list() == list && memorandum.field().equals(field))
                .findFirst();
    }

    public Measure measure(String code) {
        return measures.stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measure " + code + " in " + edition));
    }

    /**
     * Nothing outside the catalogue can be ordered, and nothing of the wrong kind.
     *
     * @throws IllegalArgumentException when a memorandum names what does not exist or does not fit
     */
    public void check() {
        Set<String> known = departments.stream().map(Department::id).collect(Collectors.toSet());
        for (Memorandum memorandum : memoranda) {
            Kind kind = memorandum.list() == ListKind.RED ? Kind.INCENTIVE : Kind.PUNISHMENT;
            for (Duty duty : memorandum.measures()) {
                if (measure(duty.measure()).kind() != kind) {
                    throw new IllegalArgumentException(memorandum.code() + ": " + duty.measure() + " is no " + kind);
                }
                if (!known.contains(duty.department())) {
                    throw new IllegalArgumentException(memorandum.code() + ": no department " + duty.department());
                }
            }
        }
    }
}
