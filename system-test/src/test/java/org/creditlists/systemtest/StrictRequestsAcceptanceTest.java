package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.creditlists.local.Platform;
import org.creditlists.systemtest.StrictCalls.Told;
import org.junit.jupiter.api.Test;

/** No operation guesses: what it does not know, cannot read or cannot answer is refused, by every one of them. */
class StrictRequestsAcceptanceTest {

    private static final String JSON = "application/json";

    private final Platform platform = RunningPlatform.get();
    private final List<DocumentedOperation> operations = DocumentedOperation.all(platform);
    private final StrictCalls calls = new StrictCalls(platform);

    @Test
    void aParameterThatAnOperationDoesNotHaveIsRefused() {
        walk(operation -> {
            Told told = calls.query(operation, "parameterThatNobodyKnows", "x");
            return told.is(422, "unknown-parameter", "/parameterThatNobodyKnows") ? List.of() : List.of(told);
        });
    }

    @Test
    void anotherNotationOfAParameterIsRefusedWithTheNameThatIsMeant() {
        walk(operation -> operation.queries().keySet().stream()
                .flatMap(name -> StrictCalls.otherNotations(name).stream()
                        .filter(other -> !operation.queries().containsKey(other))
                        .map(other -> calls.query(operation, other, "true"))
                        .filter(told -> !(told.status() == 422
                                && told.code().equals("unknown-parameter")
                                && told.text().contains("did you mean " + name + "?"))))
                .toList());
    }

    @Test
    void aParameterThatStandsTwiceIsRefusedUnlessItIsAList() {
        walk(operation -> operation.queries().entrySet().stream()
                .filter(query -> !DocumentedOperation.isOf(query.getValue(), "array"))
                .map(query -> calls.query(operation, query.getKey(), "1&" + query.getKey() + "=2"))
                .filter(told -> !told.is(422, "wrong-value"))
                .toList());
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWithItsPlace() {
        walk(operation -> operation.queries().entrySet().stream()
                .flatMap(query -> StrictCalls.wrongValues(query.getValue()).stream()
                        .map(value -> calls.query(operation, query.getKey(), value))
                        .filter(told -> !told.is(422, "wrong-value", "/" + query.getKey())))
                .toList());
    }

    @Test
    void anAnswerOfAnotherTypeThanAskedForIsNotGiven() {
        walk(operation -> {
            List<Told> wrong = new ArrayList<>();
            if (operation.hasTypedAnswer()) {
                for (String accept : List.of("application/x-nothing", ";;;", JSON + ";q=0")) {
                    Told told = calls.accepting(operation, accept);
                    boolean isNoHeader = accept.equals(";;;") && told.is(400, "http-400");
                    if (!told.is(406, "http-406") && !isNoHeader) {
                        wrong.add(told);
                    }
                }
            }
            return wrong;
        });
    }

    @Test
    void aContentOfNoTypeOrAnotherOneIsNotTaken() {
        walk(operation -> {
            List<Told> wrong = new ArrayList<>();
            if (!operation.bodyTypes().isEmpty() && !operation.bodyTypes().contains("*/*")) {
                for (String type : List.of("", "application/x-nothing", "nothing")) {
                    Told told = calls.content(operation, type, "{}");
                    if (!told.is(415, "http-415")) {
                        wrong.add(told);
                    }
                }
                if (operation.bodyTypes().contains(JSON)) {
                    Told told = calls.content(operation, JSON + ";charset=gbk", "{}");
                    if (told.status() != 415) {
                        wrong.add(told);
                    }
                }
            }
            return wrong;
        });
    }

    @Test
    void aMethodThatThereIsNotIsAnsweredWithThoseThatThereAre() {
        walk(operation -> {
            Told told = calls.send(operation, "PATCH", "", Map.of(), "");
            return told.is(405, "http-405") && told.allow().contains(operation.method()) ? List.of() : List.of(told);
        });
    }

    @Test
    void aBodyThatIsNotOneObjectOfKnownMembersIsRefusedWithItsPlace() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("{\"a/b~c\":1}", "/a~1b~0c");
        bodies.put("{} {}", "");
        bodies.put("{\"sameMember\":1,\"sameMember\":1}", "");
        bodies.put("[]", "");
        bodies.put("{", "");
        walk(operation -> {
            List<Told> wrong = new ArrayList<>();
            if (!operation.members().isEmpty()) {
                bodies.forEach((body, pointer) -> {
                    Told told = calls.content(operation, JSON, body);
                    if (told.status() != 400
                            || !pointer.isEmpty() && !told.pointer().equals(pointer)) {
                        wrong.add(told);
                    }
                });
            }
            return wrong;
        });
    }

    @Test
    void aMemberOfAnotherTypeIsRefusedWithItsPlace() {
        walk(operation -> {
            List<Told> wrong = new ArrayList<>();
            for (Map.Entry<String, JsonNode> member : operation.members().entrySet()) {
                for (String value : StrictCalls.wrongMembers(member.getValue())) {
                    Told told = calls.content(operation, JSON, "{\"%s\":%s}".formatted(member.getKey(), value));
                    if (!told.is(400, "wrong-type", "/" + member.getKey())) {
                        wrong.add(told);
                    }
                }
            }
            return wrong;
        });
    }

    private void walk(Function<DocumentedOperation, List<Told>> check) {
        List<Callable<List<Told>>> all = new ArrayList<>();
        operations.forEach(operation -> all.add(() -> check.apply(operation)));
        int before = calls.made();
        List<Told> wrong =
                Addresses.inParallel(all).stream().flatMap(List::stream).toList();
        System.out.printf(
                "strict: %d operations, %d calls, %d wrong%n", operations.size(), calls.made() - before, wrong.size());
        assertThat(operations).hasSizeGreaterThan(200);
        assertThat(calls.made() - before).isGreaterThan(50);
        assertThat(wrong).isEmpty();
    }
}
