package org.creditlists.local.doctor;

/**
 * Something that is wrong, or soon will be.
 *
 * @param chinese one sentence
 * @param english the same sentence
 * @param next the command that comes next
 */
public record Finding(String chinese, String english, String next) {

    /** As people read it. */
    public String text() {
        return chinese + " / " + english + "\n      → " + next;
    }
}
