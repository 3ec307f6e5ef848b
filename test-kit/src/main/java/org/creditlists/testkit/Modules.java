package org.creditlists.testkit;

import java.util.Map;

/** The modules that the rules name. */
final class Modules {

    /** Modules that could be released alone. */
    static final String[] WITHOUT_CREDIT = {
        "org.creditlists.runtime",
        "org.creditlists.web",
        "org.creditlists.signedlog",
        "org.creditlists.eventstore",
        "org.creditlists.fixture.runtime"
    };

    /** Reasons that a list gets when it is written anew; a line can have a better one. */
    static final Map<String, String> REASONS = Map.of(
            "resource", "the bean behind the resource is still to be cut out",
            "refusal", "older than the rule: parsers and stores refuse where they read",
            "clock", "older than the bean LegalDay",
            "cycle", "older than the cut of packages by question",
            "query", "the table of cases is read and written by one class",
            "decider", "has a shape of its own",
            "domain-pure", "reads its edition from a resource of the class path");

    private Modules() {}
}
