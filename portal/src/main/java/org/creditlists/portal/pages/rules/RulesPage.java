package org.creditlists.portal.pages.rules;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.portal.pages.Page;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules of objection and restoration in force, in words. */
@Path("/rules")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class RulesPage {

    private final RuleTexts texts;
    private final Page page;

    RulesPage(RuleTexts texts, Page page) {
        this.texts = texts;
        this.page = page;
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance rules(List<RuleTexts.Rules> rules);
    }

    @GET
    @Operation(hidden = true)
    public Response rules() {
        return page.of(Templates.rules(List.of(texts.objections(), texts.restorations())))
                .build();
    }
}
