package org.creditlists.sharing.match;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Base64;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.sharing.power.domain.Category;

/**
 * The keys under which numbers of individuals are hashed, one for each list and month, so that values of two lists or
 * months cannot be joined. They follow from the secret of the installation and are kept nowhere.
 */
@Singleton
public class MatchKeys {

    private static final String PURPOSE = "key of match values";

    private final KeyedHash hash;

    MatchKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** Base64url of 32 bytes. */
    public String text(ListKind list, YearMonth month) {
        return hash.now(PURPOSE, category(list).toString(), month.toString());
    }

    /** 32 bytes. */
    byte[] of(ListKind list, YearMonth month) {
        return Base64.getUrlDecoder().decode(text(list, month));
    }

    static Category category(ListKind list) {
        return new Category(SubjectKind.INDIVIDUAL, list);
    }
}
