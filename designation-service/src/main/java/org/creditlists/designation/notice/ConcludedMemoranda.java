package org.creditlists.designation.notice;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.contracts.event.Topics;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.listprojection.topics.LatestRecords;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.Intakes;

/**
 * The memoranda of incentive-service, as far as this service has learnt them: a notice says what follows from an entry.
 */
@Singleton
public class ConcludedMemoranda {

    private static final int BATCH = 500;
    private static final String PUT = """
            INSERT INTO memorandum (code, list, field, payload) VALUES (?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET list = excluded.list, field = excluded.field, payload = excluded.payload
            """;
    private static final String OF = "SELECT payload FROM memorandum WHERE list = ? AND field = ? ORDER BY code";

    private final DataSource dataSource;

    ConcludedMemoranda(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event, Intakes intakes) {
        var handler = new LatestRecords<>(
                dataSource,
                PUT,
                MemorandumRecord.class,
                one -> List.of(one.code(), one.list().name(), one.field().value()));
        intakes.follow("memoranda", List.of(Topics.MEMORANDA), BATCH, handler);
    }

    /** What was ever concluded for a list and a field. */
    public List<MemorandumRecord> of(ListKind list, FieldCode field) {
        return Rows.query(
                dataSource,
                OF,
                row -> LatestRecords.read(row.getBytes(1), MemorandumRecord.class),
                list.name(),
                field.value());
    }
}
