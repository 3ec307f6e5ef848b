package org.creditlists.contracts.decision;

/**
 * The reason why a command or a request was refused: a fact with its ground, never a fault of the software.
 *
 * @param kind decides the status of an answer in HTTP, and nothing else does
 * @param code stable, in kebab case; the last part of the problem type of RFC 9457
 * @param pointer JSON Pointer to the member of the request that it speaks of, empty for the whole
 * @param basis the article of the law that it rests on, in words; empty for rules of the protocol
 * @param zh what a Chinese reader is told, and what can be done about it
 * @param en the same in English
 */
public record Refusal(Kind kind, String code, String pointer, String basis, String zh, String en) {

    /** How a request failed, as far as a program needs to know. */
    public enum Kind {
        /** The content cannot be read. */
        MALFORMED,
        /** The caller may not do this. */
        FORBIDDEN,
        /** Nothing of this name exists, or the caller may not know of it. */
        ABSENT,
        /** The state of the case does not permit it. */
        CONFLICT,
        /** It is not what the caller has read any more. */
        CHANGED,
        /** The content is too large. */
        TOO_LARGE,
        /** The content is of a type that is not taken. */
        UNSUPPORTED,
        /** The content can be read and breaks a rule. */
        INVALID,
        /** The caller asked too often. */
        TOO_MANY,
        /** The service cannot answer now; the same request may succeed later. */
        UNAVAILABLE
    }

    /** A refusal of what breaks a rule: the usual kind. */
    public Refusal(String code, String pointer, String basis, String zh, String en) {
        this(Kind.INVALID, code, pointer, basis, zh, en);
    }

    /** The same refusal about another member of the request. */
    public Refusal at(String otherPointer) {
        return new Refusal(kind, code, otherPointer, basis, zh, en);
    }

    /** The same refusal as another kind. */
    public Refusal as(Kind otherKind) {
        return new Refusal(otherKind, code, pointer, basis, zh, en);
    }
}
