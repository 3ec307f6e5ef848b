package org.creditlists.base.keys;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.runtime.hash.OlderKeysException;
import org.creditlists.runtime.keys.KeysAwayException;
import org.creditlists.web.problem.ProblemMappers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that whom an entry is about cannot be read at the moment, on whichever operation it turns out. */
public final class KeysAway {

    private static final Logger LOG = LoggerFactory.getLogger(KeysAway.class);
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Refusal AWAY = new Refusal(
            Refusal.Kind.UNAVAILABLE,
            "keys-away",
            "",
            "",
            "暂时无法读取主体信息，请稍后再试",
            "Whom entries are about cannot be read at the moment; try again later");

    private static final Refusal OLDER = new Refusal(
            Refusal.Kind.UNAVAILABLE,
            "hash-keys-older",
            "",
            "",
            "正在更换密钥，请稍后再试",
            "Keys are being changed; try again later");

    /** Until this process is started with the new keys another one answers. */
    @ServerExceptionMapper
    public Response older(OlderKeysException e) {
        LOG.warn("{}", e.getMessage());
        return ProblemMappers.response(OLDER, SOON);
    }

    @ServerExceptionMapper
    public Response away(KeysAwayException e) {
        LOG.warn("{}", e.getMessage());
        return ProblemMappers.response(AWAY, SOON);
    }
}
