package org.creditlists.testkit.documents;

import org.junit.jupiter.api.Test;

class CataloguesTest {

    @Test
    void theDocumentOfRefusalsIsWhatTheSourcesCanRefuse() {
        Document.of("docs/refusals.md").assertIs(new RefusalCatalogue(Sources.main()).markdown());
    }

    @Test
    void theDocumentOfSettingsIsWhatTheInterfacesSay() {
        Document.of("docs/settings.md").assertIs(new SettingsCatalogue(Sources.main()).markdown());
    }
}
