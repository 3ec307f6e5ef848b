package org.creditlists.portal.client;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** Adds the reader's address and the id of the request to what typed clients send. */
@Singleton
public final class ReaderHeaders implements ClientHeadersFactory {

    private final Reader reader;

    ReaderHeaders(Reader reader) {
        this.reader = reader;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        reader.headers().forEach(headers::putSingle);
        return headers;
    }
}
