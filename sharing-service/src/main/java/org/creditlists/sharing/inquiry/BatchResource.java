package org.creditlists.sharing.inquiry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Inquiry about up to a million subjects at once (GuoFa (2016) 33, art. 18). */
@Path("/inquiries/batch")
@RunOnVirtualThread
public class BatchResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    /** Batches at once: each holds its content in memory. */
    private static final int AT_ONCE = 2;

    /** Seconds: what a batch of a million takes, generously. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(15);

    private final Batches batches;
    private final Caller caller;
    private final RoutingContext exchange;
    private final Semaphore running = new Semaphore(AT_ONCE);

    BatchResource(Batches batches, Caller caller, RoutingContext exchange) {
        this.batches = batches;
        this.caller = caller;
        this.exchange = exchange;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @Produces({NDJSON, CSV})
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER})
    @Operation(
            summary = "What applies to each of up to a million subjects: one code a line, NDJSON ({\"code\":…}) or CSV"
                    + " (first column)",
            description =
                    "Answered line by line, NDJSON or, with Accept: text/csv, a table; a wrong line is answered with"
                            + " what is wrong"
                            + " and keeps no other from being answered. The last line counts, and has the receipt:"
                            + " the SHA-256 of all"
                            + " lines before it stands in its statement, with notCovered, offset and asOf as of the"
                            + " beginning. Without the last line the answer was cut off; what was answered is logged.")
    @APIResponse(responseCode = "422", description = "No line, or purpose or legalGround is missing")
    @APIResponse(responseCode = "429", description = "Two batches are being answered already")
    public Response ask(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            InputStream content)
            throws IOException {
        Reason reason = InquiryResource.reason(purpose, legalGround);
        Asking asking = InquiryResource.asking(caller);
        Moments.Moment begun = batches.moments().of(asking);
        if (!running.tryAcquire()) {
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.TOO_MANY,
                            "batches-running",
                            "",
                            Articles.GUOFA_2016_33_ART_18,
                            "已有两个批量查询正在处理，请稍后重试",
                            "Two batches are being answered already; try again later"),
                    RETRY_AFTER);
        }
        // However it ends, also when the caller goes away before the first line.
        exchange.addEndHandler(ended -> running.release());
        boolean table = type != null && type.getSubtype().equals("csv");
        byte[] bytes = content.readAllBytes();
        if (new BatchLines(bytes, table).next() == null) {
            throw new RefusedException(new Refusal(
                    "batch-empty",
                    "",
                    Articles.GUOFA_2016_33_ART_18,
                    "批量查询没有任何代码",
                    "The batch has no line with a code"));
        }
        boolean asTable = accept != null && accept.contains("csv");
        var batch = new BatchAnswer(batches, asking, reason, begun, new BatchLines(bytes, table), asTable);
        return Response.ok((StreamingOutput) batch::answer, asTable ? CSV + ";charset=UTF-8" : NDJSON)
                .build();
    }
}
