package org.creditlists.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModulePictureTest {

    private final ModulePicture picture = new ModulePicture(Sources.main());

    @Test
    void thePictureOfTheModulesIsThatOfTheImports() {
        Document.of("docs/architecture.md").assertHasBlock("modules", picture.mermaid());
    }

    @Test
    void noModuleUsesItself() {
        assertThat(picture.modules()).noneMatch(module -> picture.reaches(module, module));
    }
}
