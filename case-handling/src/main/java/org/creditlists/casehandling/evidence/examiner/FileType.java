package org.creditlists.casehandling.evidence.examiner;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types of files that are taken. */
public enum FileType {
    PDF("application/pdf", "pdf", "%PDF-"),
    JPEG("image/jpeg", "jpg", "\u00FF\u00D8\u00FF"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001A\n");

    private static final String ANY = "application/octet-stream";
    /** Names that programs give them, too. */
    private static final Map<String, FileType> OTHER_NAMES =
            Map.of("application/x-pdf", PDF, "image/jpg", JPEG, "image/pjpeg", JPEG, "image/x-png", PNG);

    private final String mediaType;
    private final String extension;
    /** A character for each byte. */
    private final String begin;

    FileType(String mediaType, String extension, String begin) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.begin = begin;
    }

    /** @param contentType as a request says it, with or without parameters, by the name of the type or another one */
    public static Optional<FileType> of(String contentType) {
        String plain = plain(contentType);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(plain))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_NAMES.get(plain)));
    }

    /** Whether the request leaves it to the content what the file is. */
    public static boolean isAny(String contentType) {
        return plain(contentType).equals(ANY);
    }

    /** By the first bytes of a file. */
    public static Optional<FileType> ofContent(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private static String plain(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the name of a file, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether a file begins as one of this type does. */
    public boolean begins(byte[] content) {
        return content.length >= begin.length()
                && new String(content, 0, begin.length(), StandardCharsets.ISO_8859_1).equals(begin);
    }
}
