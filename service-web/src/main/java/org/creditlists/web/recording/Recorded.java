package org.creditlists.web.recording;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every answer of this operation is a line of the security log. A GET that needs a token is recorded as a read without
 * this: it stands on operations that read by another method, on those that write what is no event, and on signing in
 * and out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Recorded {

    /** What the line says that was done. */
    Kind value() default Kind.READ;

    /** What a line of the security log is about. */
    enum Kind {
        /** A read of personal data. */
        READ,
        /** Something was written of which no event says who did it. */
        WRITE,
        SIGN_IN,
        SIGN_OUT,
        /** An answer 401 or 403 of an operation that is not recorded otherwise. */
        REFUSED,
        /** Keys were rotated, by the process itself; no operation is of this kind. */
        KEYS
    }
}
