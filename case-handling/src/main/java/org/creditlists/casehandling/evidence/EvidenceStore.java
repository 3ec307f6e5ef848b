package org.creditlists.casehandling.evidence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.creditlists.casehandling.evidence.examiner.FileType;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rewriting;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Files as rows of the service's own database. They are uploaded first and belong to a case when it is opened. */
@Singleton
public class EvidenceStore {

    /** Files of one case. */
    public static final int MOST = EvidenceRefusals.MOST_FILES;
    /** Files that one person has uploaded and not used. */
    private static final int MOST_UNUSED = 20;

    private static final String ENDED = " AND EXISTS (SELECT 1 FROM list_entry e WHERE e.entry_id = v.entry_id"
            + " AND (e.end_reason IS NOT NULL OR e.restored))";
    private static final String COLUMNS = "evidence_id, media_type, bytes, sha256, uploaded_at";
    private static final String ADD = """
            INSERT INTO evidence (evidence_id, owner_hash, media_type, sha256, bytes, content)
            SELECT ?, ?, ?, ?, ?, ?
            WHERE (SELECT count(*) FROM evidence WHERE owner_hash = ANY(?) AND case_id IS NULL) < ?
            """;
    private static final String UNUSED = "SELECT " + COLUMNS
            + " FROM evidence WHERE owner_hash = ANY(?) AND case_id IS NULL AND evidence_id = ANY(?::uuid[])";
    private static final String OF_CASE =
            "SELECT " + COLUMNS + " FROM evidence WHERE case_id = ? ORDER BY uploaded_at, evidence_id";
    private static final String OF_CASES = "SELECT " + COLUMNS
            + ", case_id FROM evidence WHERE case_id = ANY(?::uuid[]) ORDER BY uploaded_at, evidence_id";
    private static final String DIGESTS = "SELECT sha256 FROM evidence_shown WHERE entry_id = ?";
    private static final int PIECE_BYTES = 256 * 1024;
    private static final String PIECE =
            "SELECT substring(content FROM ? FOR ?) FROM evidence WHERE case_id = ? AND evidence_id = ?";
    private static final String ATTACH = "UPDATE evidence SET case_id = ?, entry_id = ?"
            + " WHERE evidence_id = ? AND owner_hash = ANY(?) AND case_id IS NULL";
    private static final String SHOWN =
            "INSERT INTO evidence_shown (entry_id, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String DELETE_UNUSED =
            "DELETE FROM evidence WHERE evidence_id = ? AND owner_hash = ANY(?) AND case_id IS NULL";
    private static final String FORGET_CASE = "DELETE FROM evidence WHERE case_id = ?";
    private static final List<String> FORGET_ENTRIES = List.of(
            "DELETE FROM evidence v WHERE v.entry_id = ANY(?)" + ENDED,
            "DELETE FROM evidence_shown v WHERE v.entry_id = ANY(?)" + ENDED);
    private static final String FORGET_ALL_ENDED = """
            DELETE FROM evidence v USING list_entry e
            WHERE e.entry_id = v.entry_id AND (e.end_reason IS NOT NULL OR e.restored)
            """;
    private static final String FORGET_OLD =
            "DELETE FROM evidence WHERE case_id IS NULL AND uploaded_at < now() - interval '1 day'";

    private final DataSource dataSource;
    private final KeyedHash hash;
    /** Whether it deleted something since the file was written anew. */
    private final AtomicBoolean tidied = new AtomicBoolean();

    EvidenceStore(DataSource dataSource, KeyedHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /**
     * Takes a file in that was examined.
     *
     * @param given is known by its digest and not kept
     * @param copy is kept
     * @param ownerHash keyed hash of who uploads it
     * @throws RefusedException 429 when too many wait to be used
     */
    Evidence upload(byte[] given, byte[] copy, FileType type, String ownerHash) {
        UUID id = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setObject(1, id);
            add.setString(2, hash.in(HashedColumn.EVIDENCE, ownerHash));
            add.setString(3, type.mediaType());
            add.setString(4, digest(given));
            add.setInt(5, given.length);
            add.setBytes(6, copy);
            add.setObject(7, owner(ownerHash));
            add.setInt(8, MOST_UNUSED);
            if (add.executeUpdate() == 0) {
                throw new RefusedException(EvidenceRefusals.TOO_MANY_UNUSED);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
        return unused(List.of(id), ownerHash).getFirst();
    }

    /**
     * Files that somebody uploaded and has not used.
     *
     * @param ids as the request names them
     * @throws RefusedException when there are too many, or one of them is not there
     */
    public List<Evidence> unused(List<@Nullable UUID> ids, String ownerHash) {
        Set<UUID> wanted = new HashSet<>();
        for (UUID id : ids) {
            if (id == null) {
                throw new RefusedException(EvidenceRefusals.NOT_UPLOADED);
            }
            wanted.add(id);
        }
        if (wanted.size() > MOST) {
            throw new RefusedException(EvidenceRefusals.TOO_MANY_FILES);
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        String[] texts = wanted.stream().map(UUID::toString).toArray(String[]::new);
        List<Evidence> found = Rows.query(dataSource, UNUSED, EvidenceStore::read, owner(ownerHash), texts);
        if (found.size() < wanted.size()) {
            throw new RefusedException(EvidenceRefusals.NOT_UPLOADED);
        }
        return found;
    }

    /** Makes files part of a case; the append fails when one of them was used meanwhile. */
    public List<CompanionWrite> attach(List<Evidence> files, CaseId caseId, EntryId entry, String ownerHash) {
        List<CompanionWrite> writes = new ArrayList<>();
        for (Evidence file : files) {
            writes.add(new CompanionWrite(
                    ATTACH, List.of(caseId.value(), entry.value(), file.evidence(), owner(ownerHash)), 1));
            writes.add(new CompanionWrite(SHOWN, List.of(entry.value(), file.sha256()), CompanionWrite.ANY));
        }
        return writes;
    }

    /** Whether one of these files was shown in no earlier case about an entry, taken back or not. */
    public boolean hasNew(EntryId entry, List<Evidence> files) {
        Set<String> shown = new HashSet<>(Rows.query(dataSource, DIGESTS, row -> row.getString(1), entry.value()));
        return files.stream().anyMatch(file -> !shown.contains(file.sha256()));
    }

    public List<Evidence> of(CaseId caseId) {
        return Rows.query(dataSource, OF_CASE, EvidenceStore::read, caseId.value());
    }

    /** Of several cases, by case. */
    public Map<UUID, List<Evidence>> of(Collection<CaseId> cases) {
        Map<UUID, List<Evidence>> files = new HashMap<>();
        String[] ids = cases.stream().map(CaseId::toString).toArray(String[]::new);
        Rows.query(
                dataSource,
                OF_CASES,
                row -> files.computeIfAbsent(row.getObject(6, UUID.class), id -> new ArrayList<>())
                        .add(read(row)),
                (Object) ids);
        return files;
    }

    /** Writes the copy of a file piece by piece; it ends early when the file is deleted meanwhile. */
    void writeTo(CaseId caseId, Evidence file, OutputStream out) throws IOException {
        int written = PIECE_BYTES;
        for (int from = 1; written == PIECE_BYTES; from += PIECE_BYTES) {
            List<byte[]> piece = Rows.query(
                    dataSource, PIECE, row -> row.getBytes(1), from, PIECE_BYTES, caseId.value(), file.evidence());
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.getFirst());
            written = piece.getFirst().length;
        }
    }

    private String[] owner(String ownerHash) {
        return hash.anyIn(HashedColumn.EVIDENCE, ownerHash);
    }

    /** Deletes a file that was not used yet; false when there is none. */
    public boolean delete(UUID evidence, String ownerHash) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE_UNUSED)) {
            delete.setObject(1, evidence);
            delete.setObject(2, owner(ownerHash));
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** Deletes the files of a case. */
    public static CompanionWrite forget(CaseId caseId) {
        return new CompanionWrite(FORGET_CASE, List.of(caseId.value()), CompanionWrite.ANY);
    }

    /**
     * Deletes the files about those of these entries that have ended (Hubei opinions on personal creditworthiness
     * (2017), part IV(3)).
     */
    public static void forgetEnded(Connection connection, Set<EntryId> entries) throws SQLException {
        List<UUID> ids = entries.stream().map(EntryId::value).toList();
        for (String sql : FORGET_ENTRIES) {
            try (PreparedStatement forget = connection.prepareStatement(sql)) {
                forget.setArray(1, Ids.of(connection, ids));
                forget.executeUpdate();
            }
        }
    }

    /** Deletes what was uploaded more than a day ago and never used, and what is left of entries that have ended. */
    public void tidy() {
        for (String sql : List.of(FORGET_OLD, FORGET_ALL_ENDED)) {
            if (Rows.update(dataSource, sql) > 0) {
                tidied.set(true);
            }
        }
    }

    /**
     * When files were deleted, by whomever, nothing of them is left in the file of the table. What was deleted just now
     * may not be counted yet.
     */
    public void rewrite() {
        if (tidied.get()) {
            Rewriting.ofOwn(dataSource, Rewriting.EVIDENCE);
            tidied.set(false);
        } else {
            Rewriting.whenDeleted(dataSource, Rewriting.EVIDENCE);
        }
    }

    private static Evidence read(ResultSet row) throws SQLException {
        return new Evidence(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
