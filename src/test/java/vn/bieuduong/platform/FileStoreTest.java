package vn.bieuduong.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    @TempDir
    Path root;

    @Test
    void whatGoesInComesOutUnderItsHash() throws IOException {
        FileStore store = new FileStore(root);

        StoredFile kept = store.put(stream("abc"), 100);

        assertThat(kept.sha256().value()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(kept.size()).isEqualTo(3);
        try (InputStream in = store.open(kept.sha256())) {
            assertThat(in.readAllBytes()).isEqualTo("abc".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        FileStore store = new FileStore(root);
        store.put(stream("abc"), 100);
        store.put(stream("abc"), 100);

        assertThat(files()).hasSize(1);
    }

    @Test
    void tooMuchIsRefusedAndLeavesNothing() {
        FileStore store = new FileStore(root);

        assertThatThrownBy(() -> store.put(stream("abcd"), 3)).isInstanceOf(FileStore.TooLarge.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aStreamThatBreaksLeavesNothing() {
        FileStore store = new FileStore(root);
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 10) {
                    throw new IOException("connection lost");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.put(broken, 100)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void nothingButAHashIsAnAddress() {
        assertThatThrownBy(() -> new Sha256("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private Stream<Path> files() {
        try {
            return Files.walk(root).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
