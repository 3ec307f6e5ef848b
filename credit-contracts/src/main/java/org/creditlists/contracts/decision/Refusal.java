package org.creditlists.contracts.decision;

/**
 * Why a command was refused: a fact with its ground, never a fault of the software.
 *
 * @param code stable, in kebab case; the last part of the problem type of RFC 9457
 * @param pointer JSON Pointer to the member of the request that it speaks of, empty for the whole
 * @param basis the rule it rests on, as in {@code mission.md} or a law
 * @param zh what a Chinese reader is told, and what can be done about it
 * @param en the same in English
 */
public record Refusal(String code, String pointer, String basis, String zh, String en) {

    /** The same refusal about another member of the request. */
    public Refusal at(String otherPointer) {
        return new Refusal(code, otherPointer, basis, zh, en);
    }
}
