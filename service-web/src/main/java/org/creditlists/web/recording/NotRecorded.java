package org.creditlists.web.recording;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A GET that needs a token and is no read of personal data. Its refusals are recorded like all others. What anybody may
 * read needs no declaration.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NotRecorded {

    /** Why nobody can learn anything about a person from it. */
    String value();
}
