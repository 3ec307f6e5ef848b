package org.creditlists.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PersonRole;
import org.junit.jupiter.api.Test;

/** The build checks words that are asked for by name; these are asked for by a code that a service sends. */
class CodeMessagesTest {

    private static final List<String> KEYS = Arrays.stream(CodeMessages.class.getMethods())
            .map(CodeMessagesTest::key)
            .toList();

    @Test
    void everyListAndEveryRoleBehindAnOrganisationHasWords() {
        assertThat(KEYS)
                .containsAll(Stream.concat(Arrays.stream(ListKind.values()), Arrays.stream(PersonRole.values()))
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void everyListSaysWhatItMeans() {
        assertThat(KEYS)
                .containsAll(Arrays.stream(ListKind.values())
                        .map(list -> "means" + list)
                        .toList());
    }

    private static String key(Method method) {
        Message named = method.getAnnotation(Message.class);
        return named == null ? method.getName() : named.key();
    }
}
