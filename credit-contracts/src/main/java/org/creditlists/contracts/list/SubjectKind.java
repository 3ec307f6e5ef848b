package org.creditlists.contracts.list;

import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.contracts.identity.Uscc;

/** Who can stand on a list. */
public enum SubjectKind {
    /** Identified by a unified social credit code, GB 32100. */
    ORGANISATION {
        @Override
        public CodeCheck check(String code) {
            return Uscc.check(code);
        }
    },
    /** Identified by a resident identity number, GB 11643. */
    INDIVIDUAL {
        @Override
        public CodeCheck check(String code) {
            return ResidentId.check(code);
        }
    };

    /** Checks a code of this kind that is already trimmed and in upper case. */
    public abstract CodeCheck check(String code);

    /** Whether an upper-case text is a code of this kind; an issued code with a wrong check character counts. */
    public boolean isCode(String text) {
        CodeCheck check = check(text);
        return check == CodeCheck.CONFORMING || check == CodeCheck.NONCONFORMING;
    }

    /** Whether an upper-case text is a code of any kind; an issued code with a wrong check character counts. */
    public static boolean isAnyCode(String text) {
        return ORGANISATION.isCode(text) || INDIVIDUAL.isCode(text);
    }
}
