package org.creditlists.web.contract.reach;

/** Commands as deciders have them. */
sealed interface SampleCommand {

    record Open(String name) implements SampleCommand {}

    record Close(String name) implements SampleCommand {}
}
