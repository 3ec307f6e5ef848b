package org.creditlists.runtime.topics;

import java.util.List;

/** Processes records, each at least once. */
@FunctionalInterface
public interface BatchHandler {

    /**
     * @throws UnprocessableMessageException when a record can never be processed; with several records they are given
     *     again one by one, so that only that one is parked
     * @throws Exception when it may go well later; the records are given again
     */
    void handle(List<Received> batch) throws Exception;
}
