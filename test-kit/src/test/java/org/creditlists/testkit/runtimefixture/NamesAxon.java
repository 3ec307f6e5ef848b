package org.creditlists.testkit.runtimefixture;

import org.axonframework.messaging.eventstreaming.Tag;

/** A service that names the framework. */
public record NamesAxon(Tag tag) {}
