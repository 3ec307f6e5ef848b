package org.creditlists.sharing.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.creditlists.contracts.identity.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * What departments owe about entries. Most entries share what they owe with thousands of others, so each such set is
 * kept once.
 */
public final class Duties {

    /** Nobody owes anything. */
    public static final int NONE = 0;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Map<String, List<Owed>>> sets = new ConcurrentHashMap<>(Map.of(NONE, Map.of()));

    /**
     * One measure that a department has to apply, or to let rest.
     *
     * @param measure code in the catalogue
     * @param role of the person behind the organisation whom it touches; null when it touches the subject itself
     * @param suspended it must not be applied for now (GuoFa (2016) 33, art. 22)
     */
    public record Owed(String measure, @Nullable String role, boolean suspended) {}

    /** @param text departments and what each owes, as the table keeps it; empty for nothing */
    public synchronized int numberOf(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        return numbers.computeIfAbsent(text, owed -> {
            int next = sets.size();
            sets.put(next, read(owed));
            return next;
        });
    }

    /** What a department owes. */
    public List<Owed> of(int number, DepartmentId department) {
        return sets.getOrDefault(number, Map.of()).getOrDefault(department.value(), List.of());
    }

    private static Map<String, List<Owed>> read(String text) {
        Map<String, List<Owed>> set = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split("\\|", -1);
            set.computeIfAbsent(parts[0], department -> new ArrayList<>())
                    .add(new Owed(parts[1], parts[2].isEmpty() ? null : parts[2], parts[3].equals("RESTS")));
        }
        return Map.copyOf(set);
    }
}
