package org.creditlists.incentive.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.MemorandumRecord.Signature;
import org.creditlists.incentive.order.OrderView;
import org.creditlists.incentive.order.Orders;
import org.jspecify.annotations.Nullable;

/**
 * Why a measure stands: order, measure with its basis, memorandum, entry, decision, standard.
 *
 * @param department names of the one that owes it
 * @param measure absent when no edition at hand holds it any more
 * @param memorandum absent when it is not known here
 * @param decision absent once the entry has ended and its dossier is forgotten
 * @param suspension why the measure must not be applied for now; empty when it may be, and for the moment in which the
 *     list is ahead of the order
 * @param remark why the department has not applied it, in its words; absent once the entry has ended
 * @param changes suspensions, resumptions and the lift, with when the department had followed
 * @param remedies what whoever it is about can do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(
        OrderView order,
        Text department,
        @Nullable Measure measure,
        @Nullable Memorandum memorandum,
        Entry entry,
        @Nullable Decision decision,
        List<Suspension> suspension,
        @Nullable String remark,
        List<Orders.Change> changes,
        List<Text> remedies) {

    /** @param edition of the catalogue */
    public record Measure(
            Text name,
            String kind,
            String obligation,
            String source,
            Text basis,
            Text conditions,
            Text mustNot,
            Text bodies,
            String edition) {}

    public record Memorandum(
            String code, int version, Text title, DepartmentId initiator, LocalDate from, List<Signature> signatures) {}

    /**
     * @param useUntil last day on which it may be used
     * @param standardAt where the standard is read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String id,
            ListKind list,
            FieldCode field,
            GroundCode ground,
            Text authority,
            AuthorityId authorityId,
            LocalDate decisionDate,
            LocalDate validUntil,
            LocalDate useUntil,
            @Nullable LocalDate restorableFrom,
            boolean suspended,
            @Nullable String endReason,
            StandardRef standard,
            String standardAt) {}

    /** The document that decided it. Its reasons stay with the authority, whose notice says them. */
    public record Decision(String number, LocalDate date) {}
}
