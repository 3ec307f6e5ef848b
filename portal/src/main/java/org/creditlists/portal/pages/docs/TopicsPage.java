package org.creditlists.portal.pages.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.portal.pages.docs.events.Topic;
import org.creditlists.portal.pages.docs.events.TopicReference;
import org.creditlists.portal.pages.docs.text.Words;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The reference of the topics, and a page for each. */
@Path("/docs/events")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
@PublicRead
@RunOnVirtualThread
public class TopicsPage {

    private final TopicReference reference;
    private final DocsAnswers answers;

    TopicsPage(TopicReference reference, DocsAnswers answers) {
        this.reference = reference;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "docs")
    static class Templates {
        static native TemplateInstance topics(
                List<Words> introduction, List<TopicReference.Server> servers, List<Topic> topics);

        static native TemplateInstance topic(Topic topic);
    }

    @GET
    @Operation(hidden = true)
    public Response topics(@Context Request request) {
        return answers.of(request, Templates.topics(reference.introduction(), reference.servers(), reference.topics()));
    }

    @GET
    @Path("/{topic}")
    @Operation(hidden = true)
    public Response topic(@PathParam("topic") String topic, @Context Request request) {
        return answers.of(request, Templates.topic(reference.find(topic).orElseThrow(NotFoundException::new)));
    }
}
