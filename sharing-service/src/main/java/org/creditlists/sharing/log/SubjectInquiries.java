package org.creditlists.sharing.log;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;

/** Finds the inquiries about a subject in the log, those that found nothing included (GuoFa (2014) 21, part IV(5)). */
@Singleton
public class SubjectInquiries {

    /** In place of a power, of looks while designating. */
    private static final String DESIGNATION = "designation";

    private static final String DRY_RUN = "名单推送试算 / dry run of a push";
    private static final String REFUSED = "列入名单未获接受 / designation that was refused";

    private final InquiryIndex index;
    private final NotFoundCodes missed;
    private final SubjectKeys keys;
    private final Directory directory;

    SubjectInquiries(InquiryIndex index, NotFoundCodes missed, SubjectKeys keys, Directory directory) {
        this.index = index;
        this.missed = missed;
        this.keys = keys;
        this.directory = directory;
    }

    /**
     * An inquiry as whoever it was about sees it.
     *
     * @param organisation that asked
     * @param power by which it asked
     * @param shown entries that it was shown
     */
    public record Asked(
            UUID inquiry,
            String organisation,
            Text organisationName,
            String purpose,
            String legalGround,
            String power,
            List<UUID> shown,
            Instant askedAt) {

        private InquiryCursor.Moment moment() {
            return new InquiryCursor.Moment(askedAt, inquiry);
        }
    }

    /**
     * Some inquiries, the latest first.
     *
     * @param next where the page behind it begins; empty when there is none
     */
    record Page(List<Asked> inquiries, Optional<InquiryCursor> next) {}

    /** Every inquiry about the holder of a code, the latest first; at most so many, rounded up to whole pages. */
    public List<Asked> about(String codeHash, int most) {
        List<Asked> all = new ArrayList<>();
        Optional<InquiryCursor> before = Optional.of(InquiryCursor.END);
        while (before.isPresent() && all.size() < most) {
            Page page = about(codeHash, before.get(), List.of());
            all.addAll(page.inquiries());
            before = page.next();
        }
        return all;
    }

    /**
     * What is logged stands in the order in which it was stored, all else in that of its time; of both what is later is
     * told first, so that a page costs the same however many there are.
     *
     * @param looks of other kinds, to be told among them
     */
    Page about(String codeHash, InquiryCursor before, List<DesignationLooks.Look> looks) {
        List<InquiryIndex.Found> logged = index.about(codeHash, before.log());
        List<Asked> others = others(codeHash, before.other(), looks);
        List<Asked> page = new ArrayList<>();
        int log = 0;
        int other = 0;
        while (page.size() < InquiryIndex.MOST_ABOUT && log + other < logged.size() + others.size()) {
            if (other == others.size()
                    || log < logged.size()
                            && !logged.get(log)
                                    .row()
                                    .askedAt()
                                    .isBefore(others.get(other).askedAt())) {
                page.add(asked(logged.get(log++).row()));
            } else {
                page.add(others.get(other++));
            }
        }
        page.sort(Comparator.comparing(Asked::moment).reversed());
        if (page.size() < InquiryIndex.MOST_ABOUT) {
            return new Page(page, Optional.empty());
        }
        return new Page(
                page,
                Optional.of(new InquiryCursor(
                        log == 0 ? before.log() : logged.get(log - 1).place(),
                        other == 0 ? before.other() : others.get(other - 1).moment())));
    }

    private List<Asked> others(String codeHash, InquiryCursor.Moment before, List<DesignationLooks.Look> looks) {
        Stream<Asked> notFound = missed.about(codeHash, before).stream()
                .map(one -> new Asked(
                        one.inquiry(),
                        one.organisation(),
                        directory.nameOf(new AuthorityId(one.organisation())),
                        one.purpose(),
                        one.legalGround(),
                        one.power(),
                        List.of(),
                        one.askedAt()));
        Stream<Asked> looked =
                looks.stream().map(this::asked).filter(one -> one.moment().compareTo(before) < 0);
        return Stream.of(notFound, looked, keys.about(codeHash, before).stream())
                .flatMap(all -> all)
                .sorted(Comparator.comparing(Asked::moment).reversed())
                .limit(InquiryIndex.MOST_ABOUT)
                .toList();
    }

    private Asked asked(LogRow row) {
        return new Asked(
                row.inquiry(),
                row.organisation(),
                directory.nameOf(new AuthorityId(row.organisation())),
                row.purpose(),
                row.legalGround(),
                row.power(),
                row.shown(),
                row.askedAt());
    }

    private Asked asked(DesignationLooks.Look look) {
        return new Asked(
                look.look(),
                look.organisation(),
                directory.nameOf(new AuthorityId(look.organisation())),
                "DRY_RUN".equals(look.kind()) ? DRY_RUN : REFUSED,
                Articles.JOINT_INCENTIVES_DRAFT_PART_II,
                DESIGNATION,
                List.of(),
                look.at());
    }
}
