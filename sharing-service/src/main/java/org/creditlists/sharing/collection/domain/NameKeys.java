package org.creditlists.sharing.collection.domain;

import java.util.List;
import java.util.stream.Stream;
import org.creditlists.contracts.notation.NameNotation;

/** Brings names into the forms in which they are compared. */
public final class NameKeys {

    /** Longest first: a form that is the end of another one must not be found in its place. */
    private static final List<String> FORMS = Stream.of(
                    "股份有限责任公司",
                    "(特殊普通合伙)",
                    "有限责任公司",
                    "股份有限公司",
                    "(普通合伙)",
                    "(有限合伙)",
                    "个体工商户",
                    "股份公司",
                    "有限公司",
                    "合伙企业",
                    "CO.,LTD.",
                    "CO.,LTD",
                    "LIMITED",
                    "公司",
                    "LTD.",
                    "LTD",
                    "INC.",
                    "INC")
            .map(NameNotation::plain)
            .toList();

    private final Script script;

    public NameKeys(Script script) {
        this.script = script;
    }

    public NameKey of(String name) {
        String written = name.strip();
        String plain = NameNotation.plain(written);
        String simplified = script.simplified(plain);
        return new NameKey(written, plain, simplified, stem(simplified));
    }

    private static String stem(String simplified) {
        String rest = simplified;
        for (String form : FORMS) {
            if (rest.endsWith(form)) {
                rest = rest.substring(0, rest.length() - form.length());
                break;
            }
        }
        String bare = rest.replace("(", "").replace(")", "");
        return bare.isEmpty() ? simplified : bare;
    }
}
