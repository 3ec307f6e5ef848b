package org.creditlists.designation.standard.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.notation.NameNotation;

/**
 * The honours that open RED to an individual, in groups with the bodies that award them (Draft opinions on joint
 * incentives, part II; Draft opinions on joint incentives, attachment).
 */
public record HonoursEdition(String edition, LocalDate effectiveFrom, Text source, Text note, List<Group> groups) {

    /** Group of the attachment for honours that it does not list by name. */
    public static final int OTHER = 13;

    /** @param titles empty for the group of other honours */
    public record Group(int number, List<Text> titles, List<Text> bodies) {}

    /** The group that lists a title by name, Chinese or English. */
    public OptionalInt groupOf(String title) {
        String name = plain(title);
        return groups.stream()
                .filter(group -> group.titles().stream()
                        .anyMatch(known -> plain(known.zh()).equals(name)
                                || plain(known.en()).equalsIgnoreCase(name)))
                .mapToInt(Group::number)
                .findFirst();
    }

    private static String plain(String title) {
        return NameNotation.plain(title).replaceAll("[“”\"]", "");
    }
}
