package org.creditlists.systemtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditlists.local.Tokens;
import org.creditlists.systemtest.WritingActs.Owned;

/** Somebody of a role. */
record Caller(String role, String token) {

    /** Everybody who owns something, and somebody who owns nothing. */
    static List<Caller> of(String role, List<Owned> things) {
        Map<String, Caller> callers = new TreeMap<>();
        for (Owned thing : things) {
            String token = thing.owners().get(role);
            if (token != null) {
                callers.putIfAbsent(whose(token), new Caller(role, token));
            }
        }
        String nobodys = nobodys(role);
        callers.put(whose(nobodys), new Caller(role, nobodys));
        return new ArrayList<>(callers.values());
    }

    private static String nobodys(String role) {
        Tokens tokens = RunningPlatform.tokens();
        return switch (role) {
            case "officer" -> tokens.officer("honesty-society");
            case "platform" -> tokens.platform("330000");
            case "department" -> tokens.department("honesty-society");
            case "subject" -> tokens.subject("91350100M000100Y43");
            case "liaison" -> tokens.liaison("honesty-society");
            case "approver" -> tokens.approver("honesty-society");
            case "desk" -> tokens.desk("honesty-society");
            case "provider" -> tokens.provider("nobody");
            case "enterprise" -> tokens.enterprise("nobody");
            case "registrar" -> tokens.registrar();
            default -> throw new IllegalArgumentException(role);
        };
    }

    /** Of a token, for whom it speaks. */
    private static String whose(String token) {
        return Claims.of(token, "org") + Claims.of(token, "subject_code");
    }

    /** For whom it speaks. */
    String whose() {
        return whose(token);
    }

    /** Ids of what is not the caller's. */
    List<List<String>> others(List<Owned> ofKind) {
        Set<List<String>> mine = mine(ofKind);
        return ofKind.stream()
                .map(Owned::ids)
                .filter(ids -> !ids.isEmpty() && !mine.contains(ids))
                .distinct()
                .toList();
    }

    /** Ids of what is the caller's. */
    Set<List<String>> mine(List<Owned> ofKind) {
        return ofKind.stream()
                .filter(thing -> !thing.ids().isEmpty())
                .filter(thing -> thing.owners().values().stream()
                        .anyMatch(token -> whose(token).equals(whose())))
                .map(Owned::ids)
                .collect(Collectors.toSet());
    }
}
