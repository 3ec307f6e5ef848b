package org.creditlists.runtime.topics;

import java.util.List;

/** Processes records, each at least once. */
@FunctionalInterface
public interface BatchHandler {

    /**
     * With several records, whatever is not an outage ({@link Failure}) has them given again in halves.
     *
     * @throws UnprocessableMessageException when a record can never be processed; it is parked
     * @throws Exception when the records have to be given again; a single one is parked when it fails five times
     */
    void handle(List<Received> batch) throws Exception;
}
