package org.creditlists.web.caching;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is the same for everybody and changes seldom. It has an {@code ETag}: whoever has the answer already sends that
 * as {@code If-None-Match} and gets 304 without content while nothing has changed (RFC 9110, 13.1.2).
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Catalogue {}
