package org.creditlists.portal.client;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.creditlists.web.identity.Caller;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** Adds the token of the person who asks to the headers of {@link Reader}: the service decides who may do what. */
@Singleton
public final class CallerHeaders implements ClientHeadersFactory {

    private final Reader reader;
    private final Caller caller;

    CallerHeaders(Reader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        reader.headers().forEach(headers::putSingle);
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + caller.bearer());
        return headers;
    }
}
