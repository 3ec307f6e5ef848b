package org.creditlists.designation.push;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.designation.entry.EntryRegister;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the receipts of pushes, a thousand at a time, so that the length of a list costs no memory. */
@Singleton
final class StoredReceipts {

    private static final String RECEIPTS = """
            SELECT line, outcome, entry_id, code, pointer, zh, en, changed, other_entry FROM push_receipt
            WHERE push_id = ? AND (?::text IS NULL OR outcome = ?) ORDER BY line
            """;
    private static final String NEXT = """
            SELECT line, outcome, entry_id, code, pointer, zh, en, changed, other_entry FROM push_receipt
            WHERE push_id = ? AND line > ? ORDER BY line LIMIT ?
            """;
    private static final int FETCH = 1_000;

    private final DataSource dataSource;
    private final EntryRegister entries;

    StoredReceipts(DataSource dataSource, EntryRegister entries) {
        this.dataSource = dataSource;
        this.entries = entries;
    }

    /** Takes one receipt after the other. */
    @FunctionalInterface
    interface ReceiptWriter {

        void write(Receipt receipt) throws IOException;
    }

    /**
     * Hands out the receipts of a push in the order of its lines.
     *
     * @param outcome of the receipts, null for all
     * @param reader an authority, which sees the other name of a code in its own entries; null for a platform
     */
    void forEach(UUID push, @Nullable String outcome, @Nullable String reader, ReceiptWriter writer)
            throws IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(RECEIPTS)) {
            connection.setAutoCommit(false);
            // As slow as whoever reads.
            LongWork limits = LongWork.on(connection);
            statement.setFetchSize(FETCH);
            statement.setObject(1, push);
            statement.setString(2, outcome);
            statement.setString(3, outcome);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    writer.write(receipt(rows, reader));
                }
            } finally {
                connection.rollback();
                limits.end();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The receipts of lines, read as they are asked for. */
    AnnotatedWorkbook.ReceiptSource inOrder(UUID push, @Nullable String reader) {
        return new AnnotatedWorkbook.ReceiptSource() {
            private final Deque<Receipt> some = new ArrayDeque<>();
            private long last;

            @Override
            public @Nullable Receipt next() {
                if (some.isEmpty()) {
                    some.addAll(Rows.query(dataSource, NEXT, row -> receipt(row, reader), push, last, FETCH));
                }
                Receipt next = some.poll();
                if (next != null && next.line() != null) {
                    last = next.line();
                }
                return next;
            }
        };
    }

    /**
     * The other name of a code is shown to the authority whose entry has it; others learn that names differ. It is
     * never stored.
     */
    private Receipt receipt(ResultSet row, @Nullable String reader) throws SQLException {
        long line = row.getLong(1);
        String changed = row.getString(8);
        Optional<String> name = Optional.ofNullable(reader == null ? null : row.getObject(9, UUID.class))
                .map(EntryId::new)
                .filter(other -> entries.authorityOf(other).equals(Optional.ofNullable(reader)))
                .flatMap(entries::nameOf);
        return new Receipt(
                line > 0 ? line : null,
                row.getString(2),
                row.getObject(3, UUID.class),
                changed == null ? null : List.of(changed.split(",")),
                row.getString(4),
                row.getString(5),
                with(row.getString(6), name.map("；另一名称："::concat)),
                with(row.getString(7), name.map("; the other name: "::concat)));
    }

    private static @Nullable String with(@Nullable String text, Optional<String> addition) {
        return text == null ? null : text + addition.orElse("");
    }
}
