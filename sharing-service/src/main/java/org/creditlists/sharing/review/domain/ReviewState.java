package org.creditlists.sharing.review.domain;

/** Which version of an entry a reviewer has looked at last. */
public sealed interface ReviewState {

    record NotReviewed() implements ReviewState {}

    record Agreed(long version) implements ReviewState {}

    record Withheld(long version) implements ReviewState {}
}
