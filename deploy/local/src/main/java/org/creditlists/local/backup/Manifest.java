package org.creditlists.local.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.creditlists.infrastructure.NotReadyException;

/**
 * What a backup has: the last file that is written, and the first that is read.
 *
 * @param system identifies the server, as PostgreSQL does
 * @param firstWal the first file of the log that it needs, empty when it needs none
 * @param archive the folder of the log that came after, empty when there is none
 * @param end from when on it can be brought to a moment, as an ISO instant
 * @param withKeys whether the keys of dossiers are in it; they are taken out after few days
 * @param files SHA-256 by name
 */
record Manifest(
        String version,
        String system,
        String firstWal,
        String archive,
        String end,
        boolean withKeys,
        Map<String, String> files) {

    static final String NAME = "MANIFEST.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Instant ended() {
        return Instant.parse(end);
    }

    static Manifest of(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return JSON.readValue(file.toFile(), Manifest.class);
        } catch (JsonProcessingException e) {
            throw new NotReadyException("备份清单无法读取 / the manifest cannot be read: " + file);
        } catch (IOException e) {
            throw new NotReadyException("不是备份 / this is no backup, it has no manifest: " + folder);
        }
    }

    void write(Path folder) throws IOException {
        try (FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(this)));
            channel.force(true);
        }
    }

    /** @throws NotReadyException when a file is missing, changed, or not from this backup */
    void verify(Path folder) throws IOException {
        Map<String, String> missing = new TreeMap<>(files);
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString();
                if (name.equals(NAME)) {
                    continue;
                }
                String sum = missing.remove(name);
                if (sum == null) {
                    throw new NotReadyException("备份中有多余的文件 / a file does not belong to the backup: " + path);
                }
                if (!sum.equals(SummedFiles.sum(path))) {
                    throw new NotReadyException("备份文件已损坏 / a file of the backup was changed: " + path);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new NotReadyException("备份缺少文件 / files of the backup are missing: "
                    + missing.keySet().iterator().next() + ", " + missing.size());
        }
    }
}
