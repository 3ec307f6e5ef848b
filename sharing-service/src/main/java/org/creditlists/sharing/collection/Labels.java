package org.creditlists.sharing.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Short numbers for the few texts that millions of records share. */
final class Labels {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile List<String> texts = List.of();

    /** The number of a text; a new one when it was never seen. */
    synchronized int numberOf(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        List<String> more = new ArrayList<>(texts);
        more.add(text);
        texts = List.copyOf(more);
        numbers.put(text, more.size() - 1);
        return more.size() - 1;
    }

    /** -1 when it was never seen. */
    int find(String text) {
        return numbers.getOrDefault(text, -1);
    }

    String text(int number) {
        return texts.get(number);
    }
}
