package org.creditlists.portal.pages.docs.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.creditlists.portal.pages.docs.text.LibraryFiles;
import org.creditlists.portal.pages.docs.text.Once;

/** The documents of the interface, as the repository keeps them. */
@Singleton
public class ApiDocuments {

    private static final List<String> NAMES =
            List.of("designation", "sharing", "incentive", "objection", "restoration");

    private final Once<Read> read;

    ApiDocuments(ObjectMapper json) {
        this.read = new Once<>(() -> read(json));
    }

    private record Read(List<ApiService> services, ApiOperation.Shape problem) {}

    /** In the order in which they are explained. */
    public List<ApiService> all() {
        return read.get().services();
    }

    /** What every refusal is told by. */
    public ApiOperation.Shape problem() {
        return read.get().problem();
    }

    public Optional<ApiService> find(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The document itself, JSON; empty when there is no such service. */
    public Optional<byte[]> document(String name) {
        return NAMES.contains(name) ? Optional.of(LibraryFiles.bytes(path(name))) : Optional.empty();
    }

    private static Read read(ObjectMapper json) {
        List<ApiReader> readers = NAMES.stream().map(name -> reader(name, json)).toList();
        return new Read(
                readers.stream().map(ApiReader::service).toList(),
                readers.getFirst().problem());
    }

    private static ApiReader reader(String name, ObjectMapper json) {
        try {
            return new ApiReader(name, json.readTree(LibraryFiles.bytes(path(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String name) {
        return "docs/openapi/" + name + ".json";
    }
}
