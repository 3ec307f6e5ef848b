package org.creditlists.sharing.log;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

        InquiryCursor place() {
            return new InquiryCursor(askedAt, inquiry);
        }
    }

    /** Every inquiry about the holder of a code, the latest first; at most so many, rounded up to whole pages. */
    public List<Asked> about(String codeHash, int most) {
        List<Asked> all = new ArrayList<>();
        List<Asked> page;
        InquiryCursor before = InquiryCursor.END;
        do {
            page = about(codeHash, before);
            all.addAll(page);
            before = page.isEmpty() ? before : page.getLast().place();
        } while (page.size() == InquiryIndex.MOST_ABOUT && all.size() < most);
        return all;
    }

    List<Asked> about(String codeHash, InquiryCursor before) {
        return about(codeHash, before, List.of());
    }

    /** @param looks of other kinds, to be told among them */
    List<Asked> about(String codeHash, InquiryCursor before, List<DesignationLooks.Look> looks) {
        Stream<Asked> found = index.about(codeHash, before).stream()
                .map(row -> new Asked(
                        row.inquiry(),
                        row.organisation(),
                        directory.nameOf(new AuthorityId(row.organisation())),
                        row.purpose(),
                        row.legalGround(),
                        row.power(),
                        row.shown(),
                        row.askedAt()));
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
                looks.stream().map(this::asked).filter(one -> one.place().compareTo(before) < 0);
        return Stream.of(found, notFound, looked, keys.about(codeHash, before).stream())
                .flatMap(all -> all)
                .sorted(Comparator.comparing(Asked::place).reversed())
                .limit(InquiryIndex.MOST_ABOUT)
                .toList();
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
