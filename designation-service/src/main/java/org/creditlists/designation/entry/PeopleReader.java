package org.creditlists.designation.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.notation.Placeholders;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.entry.domain.Adulthood;

/**
 * Reads the people behind an organisation: names, each with its resident ID number behind it where it is known,
 * separated by semicolons.
 */
final class PeopleReader {

    private static final String NAME = "name";
    private static final String CODE = "code";
    private static final Pattern SEPARATOR = Pattern.compile("[;；、,，\\n\\r]");
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{6}");
    private static final Pattern NAME_AND_CODE =
            Pattern.compile("(?<name>.*?\\S)[\\s(（:：]*(?<code>[0-9０-９]{17}[0-9０-９XxＸｘ])[)）]?");

    private final SubmissionTexts texts;
    private final LocalDate decisionDate;
    private final List<Dossier.Person> people = new ArrayList<>();

    private PeopleReader(SubmissionTexts texts, LocalDate decisionDate) {
        this.texts = texts;
        this.decisionDate = decisionDate;
    }

    static List<Dossier.Person> read(SubmissionTexts texts, LocalDate decisionDate) throws UnreadableException {
        var reader = new PeopleReader(texts, decisionDate);
        reader.add(PersonRole.LEGAL_REPRESENTATIVE, SubmissionFields.LEGAL_REPRESENTATIVE);
        reader.add(PersonRole.PRINCIPAL, SubmissionFields.PRINCIPAL);
        reader.add(PersonRole.DIRECTLY_RESPONSIBLE, SubmissionFields.DIRECTLY_RESPONSIBLE);
        return reader.people;
    }

    private void add(PersonRole role, String member) throws UnreadableException {
        String text = texts.optional(member);
        if (text == null) {
            return;
        }
        for (String person : SEPARATOR.split(text)) {
            if (!Placeholders.isNothing(person)) {
                add(role, "/" + member, person);
            }
        }
    }

    private void add(PersonRole role, String pointer, String person) throws UnreadableException {
        Matcher named = NAME_AND_CODE.matcher(person.strip());
        if (named.matches()) {
            String code = SubjectCode.normalised(named.group(CODE));
            check(code, pointer);
            people.add(new Dossier.Person(
                    PersonId.random(), role, named.group(NAME).strip(), code));
            return;
        }
        if (NUMBER.matcher(person).find()) {
            throw new UnreadableException(SubmissionRefusals.PERSON_CODE_MALFORMED.at(pointer));
        }
        people.add(new Dossier.Person(PersonId.random(), role, person.strip(), null));
    }

    private void check(String code, String pointer) throws UnreadableException {
        if (ResidentId.check(code) != CodeCheck.CONFORMING) {
            throw new UnreadableException(SubmissionRefusals.PERSON_CODE_CHECK_DIGIT.at(pointer));
        }
        Optional<Refusal> minor = Adulthood.checkPerson(code, decisionDate, pointer);
        if (minor.isPresent()) {
            throw new UnreadableException(minor.get());
        }
    }
}
