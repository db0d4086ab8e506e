package vn.bieuduong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.resource.spi.ResourceAllocationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    /** Refused, broken, gone; shut down, crashed, recovering; no room, no memory, too many; the machine's own trouble. */
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03", "53100", "53200", "53300", "58030"})
    void aDatabaseThatIsAwayIsOneHoweverDeepTheNews(String state) {
        SQLException news = new SQLException("gone\nDetail", state);

        assertThat(Outage.in(new IllegalStateException(new PersistenceException(news))))
                .contains("gone");
    }

    @Test
    void aBatchTellsWhatStoppedIt() {
        BatchUpdateException batch = new BatchUpdateException();
        batch.setNextException(new SQLException("full", "53100"));

        assertThat(Outage.in(new PersistenceException(batch))).contains("full");
    }

    @ParameterizedTest
    @MethodSource
    void soIsAFullDiskAndAPoolWithoutConnections(Throwable failure) {
        assertThat(Outage.in(failure)).isPresent();
    }

    static Stream<Throwable> soIsAFullDiskAndAPoolWithoutConnections() {
        return Stream.of(
                new UncheckedIOException(new IOException("No space left on device")),
                new UncheckedIOException(new FileSystemException("/data/files/x", null, "No space left on device")),
                new RuntimeException(new SQLException(new ResourceAllocationException("in-use connections"))));
    }

    @ParameterizedTest
    @MethodSource
    void aMistakeOfOursIsNone(Throwable failure) {
        assertThat(Outage.in(failure)).isEmpty();
    }

    static Stream<Throwable> aMistakeOfOursIsNone() {
        return Stream.of(
                new PersistenceException(new SQLException("duplicate key", "23505")),
                new PersistenceException(new SQLException("syntax", "42601")),
                new PersistenceException(new SQLException("no state")),
                new UncheckedIOException(new IOException()),
                new NullPointerException());
    }
}
