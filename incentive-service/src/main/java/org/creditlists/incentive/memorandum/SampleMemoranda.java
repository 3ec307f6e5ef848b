package org.creditlists.incentive.memorandum;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.MemorandumRecord.Duty;
import org.creditlists.incentive.memorandum.domain.MemorandumCommand;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.policy.PolicyEdition;
import org.creditlists.runtime.sql.AtStart;

/** Concludes fictitious memoranda where an installation asks for them, before the lists are followed. */
@Singleton
public final class SampleMemoranda {

    private static final String FILE = "/policy/memoranda-samples.yaml";
    private static final int BEFORE_OTHERS = 1;

    private final Memoranda memoranda;
    private final Editions<MeasuresEdition> editions;
    private final boolean wanted;

    SampleMemoranda(Memoranda memoranda, Editions<MeasuresEdition> editions, MemorandumSettings settings) {
        this.memoranda = memoranda;
        this.editions = editions;
        this.wanted = settings.samples();
    }

    public record Samples(List<Sample> memoranda) {}

    public record Sample(
            String code,
            ListKind list,
            FieldCode field,
            DepartmentId initiator,
            LocalDate from,
            Text title,
            List<Duty> duties) {}

    void conclude(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        if (wanted) {
            Acting.as(
                    new Author.Loader("memoranda-samples"),
                    () -> AtStart.awaitThat(() ->
                            PolicyEdition.read(FILE, Samples.class).memoranda().forEach(this::conclude)));
        }
    }

    private void conclude(Sample sample) {
        if (memoranda.find(sample.code()).filter(known -> known.concluded() > 0).isPresent()) {
            return;
        }
        Set<DepartmentId> parties = new LinkedHashSet<>();
        parties.add(sample.initiator());
        sample.duties().forEach(duty -> parties.add(duty.department()));
        Map<DepartmentId, String> regions =
                parties.stream().collect(Collectors.toMap(Function.identity(), party -> "000000"));
        LocalDate day = sample.from();
        decide(new MemorandumCommand.Draft(
                sample.code(),
                sample.list(),
                sample.field(),
                sample.initiator(),
                true,
                sample.title().zh(),
                sample.title().en(),
                day,
                null,
                sample.duties(),
                editions.latestFirst().getFirst(),
                regions,
                day));
        int revision = memoranda.find(sample.code()).orElseThrow().revisions();
        parties.forEach(party -> decide(new MemorandumCommand.Sign(sample.code(), revision, party, day)));
    }

    private void decide(MemorandumCommand command) {
        memoranda.decide(command).ifPresent(refusal -> {
            throw new IllegalStateException("sample " + command.code() + ": " + refusal.code());
        });
    }
}
