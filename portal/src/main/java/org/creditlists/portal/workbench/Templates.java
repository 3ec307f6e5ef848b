package org.creditlists.portal.workbench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** Templates of this package; the build checks what they read. */
@CheckedTemplate(basePath = "workbench")
final class Templates {

    private Templates() {}

    static native TemplateInstance board(Board board, @Nullable String problem);

    static native TemplateInstance login(@Nullable String message, String next);
}
