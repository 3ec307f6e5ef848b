package org.creditlists.designation.application.domain;

/** Where the own application of an individual stands. */
public sealed interface OwnApplicationState {

    /** There is no such application. */
    record NotSubmitted() implements OwnApplicationState {}

    /** It waits for the lead department of its municipality. */
    record Open(String region) implements OwnApplicationState {}

    /** The lead department found the record exceptional; the subject may be designated. */
    record Verified(String region) implements OwnApplicationState {}

    /** The lead department refused it. */
    record Refused(String region) implements OwnApplicationState {}
}
