package org.creditlists.incentive.why;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.Text;
import org.creditlists.incentive.catalogue.Catalogue;
import org.creditlists.incentive.memorandum.Memoranda;
import org.creditlists.incentive.order.OrderView;
import org.creditlists.incentive.order.Orders;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.listprojection.dossier.Identities;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.jspecify.annotations.Nullable;

/** Goes from an order back to the decision that it rests on. */
@Singleton
public class Reasons {

    private final Orders orders;
    private final Catalogue catalogue;
    private final Memoranda memoranda;
    private final Lists lists;
    private final Directory directory;
    private final Identities identities;
    private final Suspensions suspensions;

    Reasons(
            Orders orders,
            Catalogue catalogue,
            Memoranda memoranda,
            Lists lists,
            Directory directory,
            Identities identities,
            Suspensions suspensions) {
        this.suspensions = suspensions;
        this.orders = orders;
        this.catalogue = catalogue;
        this.memoranda = memoranda;
        this.lists = lists;
        this.directory = directory;
        this.identities = identities;
    }

    /** Empty when its entry is not known here, which an order never is. */
    public Optional<Why> of(OrderView order) {
        return lists.find(order.entry()).map(entry -> of(order, entry));
    }

    private Why of(OrderView order, ListedEntry entry) {
        return new Why(
                order,
                directory.nameOf(order.department().asAuthority()),
                catalogue
                        .find(order.measure(), order.measureVersion())
                        .map(Reasons::measure)
                        .orElse(null),
                memorandum(order),
                new Why.Entry(
                        entry.entry().toString(),
                        entry.list(),
                        entry.field(),
                        entry.ground(),
                        directory.nameOf(entry.authority()),
                        entry.authority(),
                        entry.decisionDate(),
                        entry.validUntil(),
                        entry.displayUntil(),
                        entry.restorableFrom(),
                        entry.suspended(),
                        entry.endReason() == null ? null : entry.endReason().name(),
                        entry.standard(),
                        "designation-service/standards?on=" + entry.decisionDate()),
                decision(entry.entry(), entry.decisionDate()),
                order.suspended() ? suspensions.of(entry.entry(), entry.list()) : List.of(),
                orders.remark(order.order()),
                orders.changes(order.order()),
                remedies(order, entry));
    }

    private static Why.Measure measure(Catalogue.Known known) {
        return new Why.Measure(
                known.measure().name(),
                known.measure().kind().name(),
                known.measure().obligation().name(),
                known.measure().source(),
                known.basis(),
                known.measure().conditions(),
                known.measure().mustNot(),
                known.measure().bodies(),
                known.edition());
    }

    private Why.@Nullable Memorandum memorandum(OrderView order) {
        return memoranda
                .find(order.memorandum())
                .flatMap(memorandum -> memorandum.versions().stream()
                        .filter(version -> version.version() == order.memorandumVersion())
                        .findFirst()
                        .map(version -> new Why.Memorandum(
                                memorandum.code(),
                                version.version(),
                                new Text(memorandum.zh(), memorandum.en()),
                                memorandum.initiator(),
                                version.from(),
                                version.signatures())))
                .orElse(null);
    }

    private Why.@Nullable Decision decision(EntryId entry, LocalDate date) {
        return identities
                .of(entry)
                .map(identity -> new Why.Decision(identity.decisionNumber(), date))
                .orElse(null);
    }

    private static List<Text> remedies(OrderView order, ListedEntry entry) {
        if (entry.endReason() != null) {
            return List.of(new Text("该条目已终止，措施已解除", "The entry has ended and the measure is lifted"));
        }
        List<Text> remedies = new ArrayList<>();
        remedies.add(new Text(
                "可随时免费提出异议，注明条目编号" + order.entry(),
                "An objection can be raised at any time, free, with the number of the entry " + order.entry()));
        if (entry.list().burdens()) {
            LocalDate from = entry.restorableFrom();
            remedies.add(
                    from == null
                            ? new Text(
                                    "按认定标准不得提前修复，" + entry.validUntil() + "期满自动终止",
                                    "The standard allows no early restoration; it ends by itself after "
                                            + entry.validUntil())
                            : new Text("自" + from + "起可申请信用修复", "Restoration can be applied for from " + from));
        }
        return remedies;
    }
}
