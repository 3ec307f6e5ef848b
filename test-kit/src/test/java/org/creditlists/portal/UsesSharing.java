package org.creditlists.portal;

import org.creditlists.fixture.SomeResource;

/** A page that reaches into a service. */
public record UsesSharing(SomeResource resource) {}
