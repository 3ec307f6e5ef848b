package org.creditlists.designation.entry.domain;

import java.util.EnumSet;
import java.util.Set;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.standard.domain.Standard;

/** What has to be there before an entry is published. */
final class PublicationNeeds {

    private PublicationNeeds() {}

    /**
     * Consent of individuals on RED (Draft opinions on joint incentives, part IV(2)), delivery and review where the
     * standard demands it, nothing where it is not published.
     */
    static Set<PublicationNeed> of(Standard standard, GroundCode ground, SubjectKind kind) {
        Set<PublicationNeed> needs = EnumSet.noneOf(PublicationNeed.class);
        if (standard.list() == ListKind.RED && kind == SubjectKind.INDIVIDUAL) {
            needs.add(PublicationNeed.CONSENT);
        }
        if (standard.deliveryBeforePublication()) {
            needs.add(PublicationNeed.DELIVERY);
        }
        if (standard.reviewBeforePublication() != null) {
            needs.add(PublicationNeed.REVIEW);
        }
        if (!standard.periodOf(ground).published()) {
            needs.add(PublicationNeed.NEVER);
        }
        return needs;
    }
}
