package org.creditlists.testkit.documents;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case-handling",
                "designation-service",
                "incentive-service",
                "list-projection",
                "objection-service",
                "portal",
                "restoration-service",
                "service-base",
                "service-runtime",
                "service-web",
                "sharing-service",
                "signed-log"
            })
    void theReadmeOfAModuleListsItsPackages(String module) {
        Document.of(module + "/README.md")
                .assertHasBlock("packages", PackageList.markdown(Sources.ROOT.resolve(module)));
    }
}
