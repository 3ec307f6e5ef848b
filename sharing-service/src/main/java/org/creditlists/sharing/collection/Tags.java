package org.creditlists.sharing.collection;

import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;

/** List, kind of subject, publication and province of an entry in one number. */
final class Tags {

    private static final int PUBLISHABLE = 1 << 3;
    private static final int INDIVIDUAL = 1 << 2;
    private static final int LIST = 3;
    private static final int PROVINCE = 4;

    private Tags() {}

    static int of(Prepared change) {
        return Prepared.number(change.list())
                | (change.kind() == SubjectKind.INDIVIDUAL ? INDIVIDUAL : 0)
                | (change.publishable() ? PUBLISHABLE : 0)
                | change.province() << PROVINCE;
    }

    static ListKind list(int tags) {
        return Prepared.LISTS.get(tags & LIST);
    }

    static SubjectKind kind(int tags) {
        return (tags & INDIVIDUAL) != 0 ? SubjectKind.INDIVIDUAL : SubjectKind.ORGANISATION;
    }

    static boolean isPublishable(int tags) {
        return (tags & PUBLISHABLE) != 0;
    }

    static int province(int tags) {
        return tags >> PROVINCE;
    }

    /** The same whether or not the entry is published. */
    static int withoutPublication(int tags) {
        return tags & ~PUBLISHABLE;
    }
}
