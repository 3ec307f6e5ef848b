package org.creditlists.neighbour.domain;

import org.creditlists.fixture.domain.LooseDecider;

/** A domain that uses the domain of another service. */
public record UsesOther(LooseDecider decider) {}
