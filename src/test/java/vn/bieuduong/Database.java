package vn.bieuduong;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Gives a test the real database: PostgreSQL started once per JVM and migrated by Flyway.
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

    /** For properties, which no extension serves. */
    public static EntityManagerFactory factory() {
        return running().factory;
    }

    /** The database as whoever owns the server sees it, who may do what the portal's role may not. */
    public static DataSource asOwner() {
        Postgres postgres = running().postgres;
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.url());
        source.setUser(postgres.owner().user());
        source.setPassword(postgres.owner().password());
        return source;
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

        private final Postgres postgres;
        private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
        private final EntityManagerFactory factory;

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
            dataSource.setUrl(postgres.url());
            dataSource.setUser(postgres.user());
            dataSource.setPassword(postgres.password());
            Map<String, Object> overrides = new HashMap<>();
            overrides.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            overrides.put("jakarta.persistence.jtaDataSource", null);
            overrides.put("jakarta.persistence.nonJtaDataSource", dataSource);
            factory = Persistence.createEntityManagerFactory("portal", overrides);
        }

        synchronized void close() {
            if (factory.isOpen()) {
                factory.close();
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
