package org.creditlists.web.caching;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody else may overwrite. It has a strong {@code ETag}: whoever changes it sends that as {@code If-Match},
 * and is refused with 412 when it was changed since (RFC 9110, 13.1.1).
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Versioned {}
