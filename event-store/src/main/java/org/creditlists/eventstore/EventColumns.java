package org.creditlists.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects events as an array for each column, so that one statement inserts all of them. */
final class EventColumns {

    /** The text columns of which one parameter of the insert follows another; the payload comes after them. */
    private static final int BEFORE_PAYLOAD = 4;

    private final long head;
    private final UUID[] ids;
    private final String[][] texts;
    private final byte[][] payloads;
    private final List<String> tags = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private int added;

    EventColumns(long head, int events) {
        this.head = head;
        this.ids = new UUID[events];
        this.texts = new String[10][events];
        this.payloads = new byte[events][];
    }

    void add(NewEvent event) {
        int row = added++;
        ids[row] = event.id();
        payloads[row] = event.payload();
        texts[0][row] = event.type().name();
        texts[1][row] = event.type().version();
        texts[2][row] = Tags.join(event.tagTexts());
        texts[3][row] = event.occurredAt().toString();
        texts[4][row] = event.metadata().json();
        Publication publication = event.publication();
        if (publication != null) {
            texts[5][row] = publication.topic();
            texts[6][row] = publication.key();
            texts[7][row] = publication.subject();
            texts[8][row] = publication.dataSchema();
            texts[9][row] = publication.traceparent();
        }
        for (String tag : event.tagTexts()) {
            tags.add(tag);
            positions.add(head + added);
        }
    }

    /**
     * Sets the parameters of the insert in their order: head, ids, texts with the payloads amid them, the block, tags.
     */
    void bind(PreparedStatement insert, AppendSeal.@Nullable Block block) throws SQLException {
        Connection connection = insert.getConnection();
        int parameter = 1;
        insert.setLong(parameter++, head);
        insert.setArray(parameter++, connection.createArrayOf("uuid", ids));
        for (int i = 0; i < BEFORE_PAYLOAD; i++) {
            insert.setArray(parameter++, connection.createArrayOf("text", texts[i]));
        }
        insert.setArray(parameter++, connection.createArrayOf("bytea", payloads));
        for (int i = BEFORE_PAYLOAD; i < texts.length; i++) {
            insert.setArray(parameter++, connection.createArrayOf("text", texts[i]));
        }
        if (block != null) {
            parameter = bind(insert, parameter, block);
        }
        insert.setArray(parameter++, connection.createArrayOf("text", tags.toArray(String[]::new)));
        insert.setArray(parameter, connection.createArrayOf("bigint", positions.toArray(Long[]::new)));
    }

    /** @return the number of the parameter after those of the block */
    private static int bind(PreparedStatement insert, int first, AppendSeal.Block block) throws SQLException {
        int parameter = first;
        insert.setLong(parameter++, block.batch());
        insert.setBytes(parameter++, block.previous());
        insert.setBytes(parameter++, block.root());
        insert.setInt(parameter++, block.rows());
        insert.setObject(parameter++, block.at().atOffset(ZoneOffset.UTC));
        insert.setString(parameter++, block.head());
        insert.setBytes(parameter++, block.content());
        return parameter;
    }
}
