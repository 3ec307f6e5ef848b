package org.creditlists.portal.pages.docs.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the repository that the build packs into the portal, under their paths there. */
public final class LibraryFiles {

    private static final String LIBRARY = "/library/";

    private LibraryFiles() {}

    /** @throws IllegalStateException when the build did not pack it */
    public static byte[] bytes(String path) {
        return resource(LIBRARY + path);
    }

    /** UTF-8. */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** A file of a library, such as the contracts. */
    public static byte[] resource(String path) {
        try (InputStream in = LibraryFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
