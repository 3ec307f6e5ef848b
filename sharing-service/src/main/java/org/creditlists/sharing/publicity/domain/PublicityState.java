package org.creditlists.sharing.publicity.domain;

/** Whether a decision was received before: of the same authority, kind, number and subject. */
public sealed interface PublicityState {

    record NotReceived() implements PublicityState {}

    /** With the same contents. */
    record ReceivedAlike() implements PublicityState {}

    /** With other contents. */
    record ReceivedOtherwise() implements PublicityState {}
}
