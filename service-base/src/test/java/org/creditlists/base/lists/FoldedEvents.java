package org.creditlists.base.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.Objector;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.listprojection.merge.EntryState;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;

/** Compares the tables with what folding the events one by one gives. */
final class FoldedEvents {

    private FoldedEvents() {}

    static void agree(List<CreditEvent> events) {
        Map<EntryId, EntryState> model = new TreeMap<>();
        events.forEach(event -> model.merge(event.entry(), EntryState.of(event), EntryState::merge));
        var lists = ListDatabase.lists();
        model.values().forEach(state -> {
            ListedEntry listed = lists.find(state.entry()).orElseThrow();
            EntryState.Terms terms = Objects.requireNonNull(state.terms());
            assertTheSameTerms(listed, state, terms);
            assertTheSamePublication(listed, state, terms);
            assertTheSameSuspension(listed, state, terms);
            assertTheSameCases(lists, state);
        });
    }

    private static void assertTheSameTerms(ListedEntry listed, EntryState state, EntryState.Terms terms) {
        assertThat(listed.version()).isEqualTo(terms.version());
        assertThat(listed.validUntil()).isEqualTo(terms.validUntil());
        boolean ended = state.withdrawn() != null || state.restored();
        assertThat(listed.endReason() != null).isEqualTo(ended);
        if (state.withdrawn() != null) {
            assertThat(listed.endReason()).isEqualTo(state.withdrawn().reason());
        }
        assertThat(listed.known()).isEqualTo(!ended);
    }

    private static void assertTheSamePublication(ListedEntry listed, EntryState state, EntryState.Terms terms) {
        var needs = terms.publicationNeeds();
        boolean publishable = !needs.contains(PublicationNeed.NEVER)
                && (!needs.contains(PublicationNeed.DELIVERY) || state.delivered() > terms.version())
                && (!needs.contains(PublicationNeed.CONSENT)
                        || state.consent() != null && state.consent().given());
        assertThat(listed.publishable()).isEqualTo(publishable);
    }

    private static void assertTheSameSuspension(ListedEntry listed, EntryState state, EntryState.Terms terms) {
        boolean shielded =
                state.shields().values().stream().anyMatch(shield -> shield.until() != null && !shield.ended());
        assertThat(listed.shielded()).isEqualTo(shielded);
        boolean suspended = shielded
                || state.objections().values().stream().anyMatch(objection -> objection.suspendsAt(terms.version()));
        assertThat(listed.suspended()).isEqualTo(suspended);
    }

    private static void assertTheSameCases(Lists lists, EntryState state) {
        assertThat(lists.isRestorationRequested(state.entry()))
                .isEqualTo(state.applications().containsValue(false));
        assertThat(lists.isObjectedToBySubject(state.entry()))
                .isEqualTo(state.objections().values().stream()
                        .anyMatch(o -> o.by() == Objector.SUBJECT && o.overFrom() == null));
    }
}
