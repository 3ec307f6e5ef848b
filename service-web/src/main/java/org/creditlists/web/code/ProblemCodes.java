package org.creditlists.web.code;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.creditlists.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * All codes of problems of the platform. What they say and who gives them is generated from the sources
 * ({@code problems/codes.json}, by CataloguesTest); what to do is written by hand ({@code problems/advice.properties}).
 * Needs nothing that could be away.
 */
@Singleton
public class ProblemCodes {

    /** Made of the status where the protocol has no code of its own: what holds for one of them holds for all. */
    private static final Pattern BY_STATUS = Pattern.compile("http-(4[0-9]{2})");

    private static final String ANY_STATUS = "http-400";

    private final Map<String, ProblemCode> codes = new TreeMap<>();

    public ProblemCodes() {
        Advice advice = Advice.read();
        for (Generated one : generated()) {
            codes.put(one.code(), one.explained(advice));
        }
    }

    /** As they are generated; without advice. */
    record Generated(String code, List<ProblemCode.Meaning> meanings, boolean everywhere, List<String> operations) {

        ProblemCode explained(Advice advice) {
            return new ProblemCode(
                    Problem.typeOf(code),
                    code,
                    meanings.stream()
                            .map(ProblemCode.Meaning::status)
                            .filter(status -> status > 0)
                            .distinct()
                            .sorted()
                            .toList(),
                    advice.meaning(code)
                            .orElseGet(() -> new ProblemCode.Words(
                                    meanings.getFirst().zh(),
                                    meanings.getFirst().en())),
                    meanings,
                    advice.of(code),
                    everywhere,
                    operations.stream().map(Generated::operation).toList());
        }

        private static ProblemCode.Operation operation(String line) {
            String[] parts = line.split(" ", 3);
            return new ProblemCode.Operation(parts[0], parts[1], parts[2]);
        }
    }

    private static List<Generated> generated() {
        try (InputStream file = ProblemCodes.class.getResourceAsStream("/problems/codes.json")) {
            return new JsonMapper().readValue(file, new TypeReference<List<Generated>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("problems/codes.json", e);
        }
    }

    /** All of them, by code in the order of the alphabet. */
    public Collection<ProblemCode> all() {
        return Collections.unmodifiableCollection(codes.values());
    }

    /** The one of a code; empty for what is no code. */
    public Optional<ProblemCode> find(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        ProblemCode known = codes.get(code);
        var byStatus = BY_STATUS.matcher(code);
        return known == null && byStatus.matches()
                ? Optional.ofNullable(codes.get(ANY_STATUS))
                        .map(any -> new ProblemCode(
                                Problem.typeOf(code),
                                code,
                                List.of(Integer.valueOf(byStatus.group(1))),
                                any.says(),
                                any.meanings(),
                                any.advice(),
                                any.everywhere(),
                                any.operations()))
                : Optional.ofNullable(known);
    }
}
