package org.creditlists.sharing.intake.inquiry;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.sharing.domain.power.Category;
import org.creditlists.sharing.domain.receipt.HashTree;
import org.creditlists.sharing.intake.power.Powers;
import org.creditlists.sharing.query.collection.Collection;
import org.creditlists.sharing.query.collection.CollectionFollower;
import org.creditlists.sharing.query.collection.Duties;
import org.creditlists.sharing.query.collection.HeldEntry;

/** Answers inquiries (S2, S3). Nothing is said before it is logged durably that it was asked. */
@Singleton
class Inquiries {

    private static final int UNAVAILABLE = 503;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Collection collection;
    private final CollectionFollower follower;
    private final Duties duties;
    private final OwedMeasures measures;
    private final Powers powers;
    private final KeyedHash hash;
    private final InquiryLog log;
    private final Clock clock;

    Inquiries(
            Collection collection,
            CollectionFollower follower,
            Duties duties,
            OwedMeasures measures,
            Powers powers,
            KeyedHash hash,
            InquiryLog log,
            Clock clock) {
        this.collection = collection;
        this.follower = follower;
        this.duties = duties;
        this.measures = measures;
        this.powers = powers;
        this.hash = hash;
        this.log = log;
        this.clock = clock;
    }

    /** Who asks, as the token says it. */
    record Asking(String organisation, String person, String rank) {}

    /** What for. */
    record Reason(String purpose, String legalGround) {}

    /** What somebody may see of a subject. */
    record Seen(List<UUID> entries, List<byte[]> records) {}

    /** The answer, JSON, when it is durable that it was given. */
    CompletionStage<byte[]> ask(Asking asking, Reason reason, String code) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, WorkingDays.LEGAL_ZONE);
        Instant asOf = asOf();
        String codeHash = hash.of(code);
        Powers.Power power = powers.of(asking.rank(), asking.organisation(), asking.person(), codeHash, today);
        Seen seen = seen(code, asking.organisation(), power, today);
        UUID inquiry = UUID.randomUUID();
        byte[] statement = new Statement()
                .member("inquiry", inquiry.toString())
                .member("askedAt", now.toString())
                .member("organisation", asking.organisation())
                .member("caller", asking.person())
                .member("code", code)
                .member("purpose", reason.purpose())
                .member("legalGround", reason.legalGround())
                .member("power", power.name())
                .member("notCovered", power.notCovered())
                .member("offset", collection.offset())
                .member("asOf", asOf.toString())
                .records("entries", seen.records())
                .end();
        return log.append(new LogRow(
                        inquiry,
                        asking.organisation(),
                        asking.person(),
                        codeHash,
                        reason.purpose(),
                        reason.legalGround(),
                        power.name(),
                        LogRow.pack(seen.entries()),
                        now,
                        HashTree.sha256().digest(statement)))
                .handle((proof, failure) -> {
                    if (failure != null) {
                        throw unavailable(
                                "log-unavailable",
                                "查询日志暂不可写，未作答复，请重试",
                                "The inquiry could not be logged, so it is not answered; try again");
                    }
                    return Statement.with(
                            statement,
                            "\"receipt\":\"" + BASE64URL.encodeToString(statement) + "." + proof.proof() + "\"");
                });
    }

    /**
     * What applies to the holder of a code, as far as the power reaches; and whatever the power, that about which the asking
     * organisation owes a measure.
     */
    Seen seen(String code, String organisation, Powers.Power power, LocalDate today) {
        List<UUID> entries = new ArrayList<>(2);
        List<byte[]> records = new ArrayList<>(2);
        for (HeldEntry held : collection.byCode(code, today.toEpochDay())) {
            List<Duties.Owed> owed = duties.of(held.duty(), organisation);
            if (!owed.isEmpty() || power.covered().contains(new Category(held.kind(), held.list()))) {
                entries.add(held.entry());
                records.add(Statement.with(held.json(), measures.json(owed, today)));
            }
        }
        return new Seen(entries, records);
    }

    /** When the collection was last known to be up to date. */
    Instant asOf() {
        Instant asOf = follower.asOf();
        if (asOf == null) {
            throw unavailable(
                    "collection-not-ready", "名单正在加载，请稍后重试", "The lists are being loaded; try again in a moment");
        }
        return asOf;
    }

    private static RefusedException unavailable(String code, String zh, String en) {
        return new RefusedException(new Refusal(code, "", "S3", zh, en), UNAVAILABLE);
    }

    /** Bytes as text of a statement. */
    static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
