package vn.bieuduong;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.ds.PGSimpleDataSource;
import vn.bieuduong.launcher.Postgres;
import vn.bieuduong.launcher.Schema;

/**
 * Gives a test the real database: PostgreSQL started once per JVM, migrated by Flyway once; each test class has a copy of what
 * that made.
 *
 * <p>A parameter of type {@link EntityManager} has a transaction open, which is rolled back after the test. A test about
 * several transactions takes the {@link EntityManagerFactory} or the {@link DataSource} and commits rows of its own.
 */
public final class Database implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Database.class);

    /** Ends with the JVM. */
    private static Running running;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == EntityManager.class || type == EntityManagerFactory.class || type == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = running();
        running.serve(outermost(context.getRequiredTestClass()).getName());
        Class<?> type = parameter.getParameter().getType();
        if (type == DataSource.class) {
            return running.dataSource;
        }
        if (type == EntityManagerFactory.class) {
            return running.factory;
        }
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(EntityManager.class, key -> {
            EntityManager manager = running.factory.createEntityManager();
            manager.getTransaction().begin();
            return manager;
        });
    }

    /** Each connection a new one. */
    public static PGSimpleDataSource unpooled() {
        Postgres postgres = running().postgres;
        return running().source(postgres.user(), postgres.password());
    }

    private static Class<?> outermost(Class<?> test) {
        return test.getEnclosingClass() == null ? test : outermost(test.getEnclosingClass());
    }

    /** For a test that takes it only now and then. */
    public static EntityManagerFactory factory(Class<?> test) {
        Running running = running();
        running.serve(outermost(test).getName());
        return running.factory;
    }

    private static synchronized Running running() {
        if (running == null) {
            running = new Running();
        }
        return running;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        EntityManager manager = context.getStore(NAMESPACE).remove(EntityManager.class, EntityManager.class);
        if (manager != null) {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
    }

    private static final class Running {
        private static final Path ALL = Path.of("target/test-databases").toAbsolutePath();
        private static final Path PROGRAMS = Path.of("target/postgres").toAbsolutePath();

        private static final int MANY_CONNECTIONS = 40;

        private final Postgres postgres;
        private final EntityManagerFactory factory;

        /** Whatever database is served now. */
        private final DataSource dataSource = (DataSource) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(pool(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });

        private HikariDataSource pool;
        private String servedTo = "";
        private int copies;

        Running() {
            Path own = ALL.resolve(Long.toString(ProcessHandle.current().pid()));
            removeAbandoned();
            // nothing here must survive a power cut
            postgres = Postgres.start(
                    own, PROGRAMS, Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
            Schema.migrate(
                    postgres.url(),
                    new Schema.Login(postgres.user(), postgres.password()),
                    Optional.of(postgres.owner()));
            Map<String, Object> overrides = new HashMap<>();
            overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            overrides.put("jakarta.persistence.jtaDataSource", null);
            overrides.put("jakarta.persistence.nonJtaDataSource", dataSource);
            factory = Persistence.createEntityManagerFactory("portal", overrides);
        }

        /** Gives the test class a database of its own, unless it has one already. */
        synchronized void serve(String test) {
            if (test.equals(servedTo)) {
                return;
            }
            if (pool != null) {
                pool.close();
            }
            try (Connection connection = owner("postgres").getConnection();
                    Statement statement = connection.createStatement()) {
                if (copies > 0) {
                    statement.execute("drop database " + name() + " with (force)");
                }
                copies++;
                statement.execute("create database " + name() + " template " + Postgres.NAME + " owner " + Postgres.NAME
                        + " strategy file_copy");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            servedTo = test;
            // to open a connection takes longer than most of what tests do with one
            pool = new HikariDataSource();
            pool.setMaximumPoolSize(MANY_CONNECTIONS);
            pool.setMinimumIdle(1);
            pool.setDataSource(source(postgres.user(), postgres.password()));
        }

        private synchronized HikariDataSource pool() {
            if (pool == null) {
                serve(Database.class.getName());
            }
            return pool;
        }

        private String name() {
            return "test" + copies;
        }

        private PGSimpleDataSource owner(String database) {
            return source(database, postgres.owner().user(), postgres.owner().password());
        }

        private PGSimpleDataSource source(String user, String password) {
            pool();
            return source(name(), user, password);
        }

        private PGSimpleDataSource source(String database, String user, String password) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(postgres.url().replaceFirst("/[^/]*$", "/" + database));
            source.setUser(user);
            source.setPassword(password);
            return source;
        }

        synchronized void close() {
            if (factory.isOpen()) {
                factory.close();
            }
            if (pool != null) {
                pool.close();
            }
            postgres.close();
            delete(ALL.resolve(Long.toString(ProcessHandle.current().pid())));
        }

        /** What test runs left behind that were killed. */
        private static void removeAbandoned() {
            for (Path left : children()) {
                if (ProcessHandle.of(Long.parseLong(left.getFileName().toString()))
                        .isEmpty()) {
                    Postgres.stopAbandoned(left, PROGRAMS);
                    delete(left);
                }
            }
        }

        private static List<Path> children() {
            if (!Files.isDirectory(ALL)) {
                return List.of();
            }
            try (Stream<Path> children = Files.list(ALL)) {
                return children.toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path directory) {
            try {
                FileUtils.deleteDirectory(directory.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
