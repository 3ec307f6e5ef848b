package org.creditlists.sharing.duty;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;

/**
 * What a department owes about a person because of an organisation on BLACK behind which that person stands (GuoFa
 * (2016) 33, art. 14).
 */
@Singleton
public class PeopleBehind {

    private static final int AT_ONCE = 4;
    private static final String OWED = """
            SELECT DISTINCT ON (p.code_hash, o.entry_id, o.measure, o.order_id)
              o.entry_id, coalesce(o.role, p.role), o.measure, o.suspended, p.code_hash
            FROM dossier_person p JOIN measure_order o ON o.entry_id = p.entry_id AND o.person_id = p.person_id
            WHERE p.code_hash = ANY(?) AND o.department = ? AND NOT o.lifted AND o.measure IS NOT NULL
            ORDER BY p.code_hash, o.entry_id, o.measure, o.order_id, p.role
            """;

    private final DataSource dataSource;
    private final KeyedHash hash;
    /** Few: what writes the log must not wait for a connection behind them. */
    private final ExecutorService executor = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("people-behind-", 0).factory());

    PeopleBehind(DataSource dataSource, KeyedHash hash) {
        this.hash = hash;
        this.dataSource = dataSource;
    }

    /** Measures by the entry of the organisation. Asked for beside the thread that must not wait. */
    public CompletableFuture<Map<UUID, List<Duties.Owed>>> owedLater(String codeHash, DepartmentId department) {
        return CompletableFuture.supplyAsync(
                () -> owed(List.of(codeHash), department).getOrDefault(codeHash, Map.of()), executor);
    }

    /**
     * Measures by the hash of the code of the person and the entry of the organisation; nobody to whom nothing applies.
     */
    public Map<String, Map<UUID, List<Duties.Owed>>> owed(Collection<String> codeHashes, DepartmentId department) {
        Map<String, Map<UUID, List<Duties.Owed>>> owed = new HashMap<>();
        Rows.query(
                dataSource,
                OWED,
                row -> owed.computeIfAbsent(
                                hash.from(HashedColumn.PERSON, row.getString(5)), person -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getObject(1, UUID.class), entry -> new ArrayList<>())
                        .add(new Duties.Owed(row.getString(3), row.getString(2), row.getBoolean(4))),
                hash.anyIn(HashedColumn.PERSON, codeHashes),
                department.value());
        return owed;
    }
}
