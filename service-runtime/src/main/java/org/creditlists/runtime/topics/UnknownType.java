package org.creditlists.runtime.topics;

import java.util.Optional;
import java.util.regex.Pattern;

/** An event of a type that only a later version reads: it is parked by its name until such a version runs. */
public final class UnknownType {

    private static final String REASON = "this version does not read events of type ";
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,100}");

    private UnknownType() {}

    /** @param type as it came; what is no name of a type is not repeated */
    public static UnprocessableMessageException of(String type) {
        return new UnprocessableMessageException(REASON + (NAME.matcher(type).matches() ? type : "(no name)"), null);
    }

    /** The type for which a record was parked; empty when it was parked for another reason. */
    public static Optional<String> of(Parked one) {
        return Optional.of(one.reason())
                .filter(reason -> reason.startsWith(REASON))
                .map(reason -> reason.substring(REASON.length()));
    }
}
