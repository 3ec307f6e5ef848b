package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CataloguesTest {

    private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");

    @Test
    void theDocumentOfRefusalsIsWhatTheSourcesCanRefuse() {
        Document.of("docs/refusals.md").assertIs(new RefusalCatalogue(Sources.main()).markdown());
    }

    /** The page of reasons names codes, and members that are no codes with a point or in capitals. */
    @Test
    void everyCodeOnThePageOfReasonsIsARefusal() {
        String refusals = Sources.text(Sources.ROOT.resolve("docs/refusals.md"));
        assertThat(CODE.matcher(Sources.text(Sources.ROOT.resolve("docs/why.md")))
                        .results()
                        .map(code -> code.group(1)))
                .contains("under-age", "training-missing")
                .allSatisfy(code -> assertThat(refusals).contains("| `" + code + "` |"));
    }

    /** A code that is new, or says something else, or is given by another operation, changes the pages of codes. */
    @Test
    void thePagesOfCodesAreWhatTheSourcesCanSay() {
        Document.of("service-web/src/main/resources/problems/codes.json")
                .assertIs(new ProblemCatalogue(Sources.main()).json());
    }

    @Test
    void theDocumentOfSettingsIsWhatTheInterfacesSay() {
        Document.of("docs/settings.md").assertIs(new SettingsCatalogue(Sources.main()).markdown());
    }

    @Test
    void everySettingSaysWhatItIs() {
        assertThat(new SettingsCatalogue(Sources.main()).markdown())
                .contains("`credit.push.lease`")
                .doesNotContain("|  |");
    }

    @Test
    void whatTheDocumentsOfTheInterfacesSayOfAMemberIsWhatItsRecordSays() {
        Document.of("service-web/src/main/resources/openapi/members.properties")
                .assertIs(new MembersCatalogue(Sources.main()).properties());
    }

    /** A read that is neither recorded nor declared as one that says nothing of anybody changes this page. */
    @Test
    void theDocumentOfRecordedReadsIsWhatTheResourcesSay() {
        var operations = new RecordedOperations(Sources.main());
        assertThat(operations.undeclared()).isEmpty();
        Document.of("docs/security-log.md").assertIs(operations.markdown());
    }
}
