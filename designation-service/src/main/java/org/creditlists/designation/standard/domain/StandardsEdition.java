package org.creditlists.designation.standard.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * A policy edition: fields and standards as they apply to decisions dated from a day on.
 *
 * @param conditions what restoration may depend on
 * @param grades empty where periods are set by each standard
 * @param repair terms of the restoration procedure, null where the edition sets none
 */
public record StandardsEdition(
        String edition,
        LocalDate effectiveFrom,
        Text source,
        Text note,
        List<Field> fields,
        List<Condition> conditions,
        List<Grade> grades,
        @Nullable Repair repair,
        List<Standard> standards) {

    public record Field(String code, String zh, String en, String source) {}

    public record Condition(String code, String zh, String en) {}

    /** @param stops what ends at the same moment when restoration is granted */
    public record Repair(int acceptanceWorkingDays, int resultWorkingDays, Set<String> stops) {}

    public StandardsEdition {
        Map<String, Grade> byCode = grades.stream().collect(Collectors.toMap(Grade::code, Function.identity()));
        standards = standards.stream().map(standard -> standard.graded(byCode)).toList();
        Set<String> known = fields.stream().map(Field::code).collect(Collectors.toSet());
        Set<String> conditionCodes = conditions.stream().map(Condition::code).collect(Collectors.toSet());
        Set<String> pairs = new HashSet<>();
        for (Standard standard : standards) {
            check(known.contains(standard.field().value()), standard, "an unknown field");
            check(pairs.add(standard.field() + "-" + standard.list()), standard, "a field and list that has one");
            check(
                    conditionCodes.containsAll(standard.restorationConditions()),
                    standard,
                    "an unknown condition of restoration");
        }
    }

    private static void check(boolean right, Standard standard, String what) {
        if (!right) {
            throw new IllegalArgumentException("standard " + standard.id() + " is of " + what);
        }
    }
}
