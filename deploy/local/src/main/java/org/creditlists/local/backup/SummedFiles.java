package org.creditlists.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** Copies files into a folder, on the disk when it returns, and remembers the SHA-256 of each. */
final class SummedFiles {

    private final Path folder;
    private final LongConsumer copied;
    private final Map<String, String> sums = new TreeMap<>();

    /** @param copied told the bytes of each file */
    SummedFiles(Path folder, LongConsumer copied) {
        this.folder = folder;
        this.copied = copied;
    }

    /** @param name with slashes, within the folder */
    void copy(Path source, String name) throws IOException {
        Path target = folder.resolve(name);
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(source), digest)) {
            Files.createDirectories(target.getParent());
            try (FileChannel channel =
                    FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                copied.accept(in.transferTo(Channels.newOutputStream(channel)));
                channel.force(true);
            }
        }
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /** A file that was written there by somebody else. */
    void note(String name) throws IOException {
        sums.put(name, sum(folder.resolve(name)));
    }

    /** By name. */
    Map<String, String> sums() {
        return sums;
    }

    static String sum(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
