package org.creditlists.bench;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Types;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;
import org.jspecify.annotations.Nullable;

/** Axon's own engine on Hibernate, with {@code bytea} columns in place of large objects. */
final class StockJpaEngine implements AutoCloseable {

    private final SessionFactory sessions;
    private final AggregateBasedJpaEventStorageEngine engine;
    private static final ThreadLocal<@Nullable EntityManager> BOUND = new ThreadLocal<>();

    StockJpaEngine(DataSource dataSource) {
        Configuration configuration = new Configuration().addAnnotatedClass(AggregateEventEntry.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
        configuration.setProperty(AvailableSettings.HBM2DDL_AUTO, "create");
        configuration.setProperty(AvailableSettings.DIALECT, ByteaDialect.class.getName());
        this.sessions = configuration.buildSessionFactory();
        this.engine = new AggregateBasedJpaEventStorageEngine(
                new Bound(),
                new PerThread(),
                new DelegatingEventConverter(new JacksonConverter()),
                UnaryOperator.identity());
    }

    EventStorageEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        sessions.close();
    }

    /** The engine closes the entity manager before the transaction commits, as a container-managed one allows. */
    private static final class Bound implements EntityManagerProvider {

        @Override
        public EntityManager getEntityManager() {
            EntityManager manager = Objects.requireNonNull(BOUND.get());
            return (EntityManager) Proxy.newProxyInstance(
                    StockJpaEngine.class.getClassLoader(),
                    new Class<?>[] {EntityManager.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(manager, arguments);
                        } catch (InvocationTargetException e) {
                            throw Objects.requireNonNull(e.getCause());
                        }
                    });
        }
    }

    private final class PerThread implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            EntityManager manager = sessions.createEntityManager();
            manager.getTransaction().begin();
            BOUND.set(manager);
            return new Transaction() {
                @Override
                public void commit() {
                    try {
                        manager.getTransaction().commit();
                    } finally {
                        end();
                    }
                }

                @Override
                public void rollback() {
                    if (manager.isOpen()) {
                        manager.getTransaction().rollback();
                        end();
                    }
                }

                private void end() {
                    BOUND.remove();
                    manager.close();
                }
            };
        }
    }

    /** Binary columns as bytes, not as references to large objects. */
    public static final class ByteaDialect extends PostgreSQLDialect {

        @Override
        protected String columnType(int code) {
            return code == SqlTypes.BLOB ? "bytea" : super.columnType(code);
        }

        @Override
        protected String castType(int code) {
            return code == SqlTypes.BLOB ? "bytea" : super.castType(code);
        }

        @Override
        public void contributeTypes(TypeContributions contributions, ServiceRegistry registry) {
            super.contributeTypes(contributions, registry);
            contributions
                    .getTypeConfiguration()
                    .getJdbcTypeRegistry()
                    .addDescriptor(Types.BLOB, VarbinaryJdbcType.INSTANCE);
        }
    }
}
