package org.creditlists.contracts.record;

/**
 * The last signed head of a log, as it travels on {@code credit.heads}.
 *
 * @param service whose log it is
 * @param log which of its logs
 * @param batch number of the batch, at least 1
 * @param head compact JWS (RFC 7515)
 */
public record HeadRecord(String service, String log, long batch, String head) {

    /** Of the record on the topic: each log has one. */
    public String key() {
        return service + "/" + log;
    }
}
