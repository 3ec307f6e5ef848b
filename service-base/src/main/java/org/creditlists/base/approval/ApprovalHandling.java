package org.creditlists.base.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.creditlists.base.approval.domain.Approval;
import org.creditlists.base.approval.domain.ApprovalCommand;
import org.creditlists.base.approval.domain.ApprovalEvent;
import org.creditlists.base.approval.domain.ApprovalRefusals;
import org.creditlists.base.approval.domain.Asked;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.author.StoredAuthor;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** What both services answer about requests that need a second person. */
public class ApprovalHandling {

    private static final int MOST = 500;

    private final Approvals approvals;
    private final Editions<TwoPersonsEdition> editions;
    private final WorkingDays workingDays;
    private final LegalDay legalDay;
    private final Caller caller;

    public ApprovalHandling(
            Approvals approvals,
            Editions<TwoPersonsEdition> editions,
            WorkingDays workingDays,
            LegalDay legalDay,
            Caller caller) {
        this.approvals = approvals;
        this.editions = editions;
        this.workingDays = workingDays;
        this.legalDay = legalDay;
        this.caller = caller;
    }

    /**
     * What somebody wants to do.
     *
     * @param name as the edition names it
     * @param about what it is done to
     * @param content the body of the request
     * @param role in which it is asked for
     */
    public record Wanted(String name, String about, Object content, String role) {}

    /** The edition in force today. */
    public TwoPersonsEdition today() {
        return editions.on(legalDay.today());
    }

    /**
     * Does something at once, or lets it wait for a second person.
     *
     * @param foreseen what would be decided now; what would be refused does not wait
     * @param atOnce does it and answers; null for an answer without content
     * @return 202 with the request when it waits, otherwise 200 with what {@code atOnce} answers
     */
    public Response decide(Wanted wanted, Decision<?> foreseen, Supplier<Object> atOnce) {
        boolean changes =
                switch (foreseen) {
                    case Decision.Refused<?> refused -> throw new RefusedException(refused.refusal());
                    case Decision.Accepted<?> accepted -> !accepted.events().isEmpty();
                };
        if (!changes || !today().acts().contains(wanted.name())) {
            return Response.ok(atOnce.get()).build();
        }
        Asked asked = asked(wanted);
        decide(asked.id(), new ApprovalCommand.Ask(asked));
        return Response.accepted(view(asked.id()))
                .location(URI.create("/approvals/" + asked.id()))
                .build();
    }

    /** The one that waits already when the same person asks for the same again. */
    private Asked asked(Wanted wanted) {
        LocalDate today = legalDay.today();
        String content = json(wanted.content());
        Optional<Asked> before = approvals.all().stream()
                .filter(one -> one.state() == Approval.State.WAITING && !one.hasExpired(today))
                .map(Approval::asked)
                .filter(one -> one.first().equals(caller.id())
                        && one.organisation().equals(caller.organisation())
                        && one.act().equals(wanted.name())
                        && one.about().equals(wanted.about())
                        && one.content().equals(content))
                .findFirst();
        return before.orElseGet(() -> new Asked(
                UUID.randomUUID(),
                wanted.name(),
                wanted.about(),
                content,
                caller.organisation(),
                wanted.role(),
                caller.id(),
                today,
                workingDays.after(today, today().decideWithinWorkingDays()).day()));
    }

    /**
     * A request as it is shown.
     *
     * @param content as it was asked for
     * @param touches how much it would touch if it were carried out now; only of one that waits and is read alone
     * @param state WAITING, APPROVED, CARRIED_OUT, NOT_CARRIED_OUT, REFUSED, WITHDRAWN, or EXPIRED once nobody has
     *     decided in time
     * @param reason of the second person for refusing it, or the code of the refusal when it could not be carried out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID approval,
            String act,
            String about,
            JsonNode content,
            String organisation,
            @Nullable Map<String, Long> touches,
            String first,
            LocalDate askedOn,
            LocalDate decideBy,
            String state,
            @Nullable String second,
            @Nullable String reason,
            @Nullable LocalDate decidedOn) {}

    /** Of one's own organisation, all for auditors; the latest first, at most 500. */
    public List<View> all() {
        LocalDate today = legalDay.today();
        return approvals.all().stream()
                .filter(this::isShown)
                .sorted(Comparator.comparing((Approval one) -> one.asked().askedOn())
                        .reversed()
                        .thenComparing(one -> one.asked().id()))
                .limit(MOST)
                .map(one -> view(one, null, today))
                .toList();
    }

    /** One of them. */
    public View one(UUID id) {
        LocalDate today = legalDay.today();
        Approval approval = shown(id);
        boolean waits = approval.state() == Approval.State.WAITING && !approval.hasExpired(today);
        return view(approval, waits ? approvals.touches(approval.asked()) : null, today);
    }

    /**
     * @param event its name
     * @param author who caused it
     */
    public record Happened(Instant at, String event, ApprovalEvent content, StoredAuthor author) {}

    /** What happened to one of them, in order. */
    public List<Happened> history(UUID id) {
        shown(id);
        return approvals.history(id).stream()
                .map(recorded -> new Happened(
                        recorded.at(), nameOf(recorded.event()), recorded.event(), shown(recorded.author())))
                .toList();
    }

    private StoredAuthor shown(StoredAuthor author) {
        return caller.hasRole(Roles.AUDITOR) ? author : author.toldTo(caller.organisation());
    }

    /** @param act that is approved or withdrawn, as the request names it */
    public record Statement(@Nullable String act) {}

    /** Approves it and carries it out. */
    public View approve(UUID id, @Nullable Statement content) {
        Asked asked = named(id, content);
        return decide(id, new ApprovalCommand.Approve(person(asked), legalDay.today()));
    }

    /** @param reason in words; names nobody */
    public record Refused(@Nullable String reason) {}

    /** Refuses it. */
    public View refuse(UUID id, @Nullable Refused content) {
        String reason = Texts.required(
                Texts.body(content).reason(), ApprovalRefusals.LONGEST_REASON, ApprovalRefusals.REASON_MISSING);
        return decide(id, new ApprovalCommand.Refuse(person(own(id)), reason, legalDay.today()));
    }

    /** Takes it back. */
    public View withdraw(UUID id, @Nullable Statement content) {
        Asked asked = named(id, content);
        return decide(id, new ApprovalCommand.Withdraw(person(asked), legalDay.today()));
    }

    private View decide(UUID id, ApprovalCommand command) {
        approvals.decide(id, command).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return view(id);
    }

    private ApprovalCommand.Person person(Asked asked) {
        return new ApprovalCommand.Person(caller.organisation(), caller.id(), caller.hasRole(asked.role()));
    }

    private Asked named(UUID id, @Nullable Statement content) {
        String act = Texts.body(content).act();
        Asked asked = own(id);
        if (!asked.act().equals(act)) {
            throw new RefusedException(ApprovalRefusals.STATEMENT_MISSING.at("/act"));
        }
        return asked;
    }

    private Asked own(UUID id) {
        return approvals
                .find(id)
                .map(Approval::asked)
                .filter(asked -> asked.organisation().equals(caller.organisation()))
                .orElseThrow(() -> new RefusedException(ApprovalRefusals.UNKNOWN));
    }

    private Approval shown(UUID id) {
        return approvals
                .find(id)
                .filter(this::isShown)
                .orElseThrow(() -> new RefusedException(ApprovalRefusals.UNKNOWN));
    }

    private boolean isShown(Approval approval) {
        return caller.hasRole(Roles.AUDITOR) || approval.asked().organisation().equals(caller.organisation());
    }

    private View view(UUID id) {
        return view(approvals.find(id).orElseThrow(), null, legalDay.today());
    }

    private static View view(Approval approval, @Nullable Map<String, Long> touches, LocalDate today) {
        Asked asked = approval.asked();
        return new View(
                asked.id(),
                asked.act(),
                asked.about(),
                tree(asked.content()),
                asked.organisation(),
                touches,
                asked.first(),
                asked.askedOn(),
                asked.decideBy(),
                approval.hasExpired(today) ? "EXPIRED" : approval.state().name(),
                approval.second(),
                approval.reason(),
                approval.decidedOn());
    }

    private static String nameOf(ApprovalEvent event) {
        return ApprovalEvent.NAMES.entrySet().stream()
                .filter(name -> name.getValue() == event.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String json(Object content) {
        try {
            return WireJson.MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode tree(String content) {
        try {
            return WireJson.MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
