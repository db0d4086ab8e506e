package vn.bieuduong;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import vn.bieuduong.launcher.Postgres;

/** The product's own PostgreSQL for {@code deploy/bench}, durable as in production; ends when its standard input ends. */
public final class BenchDatabase {

    private BenchDatabase() {}

    /** @param args the directory to keep it in, the directory its programs are unpacked in */
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        try (Postgres postgres =
                Postgres.start(directory, Path.of(args[1]), Map.of("shared_buffers", "1GB", "max_wal_size", "4GB"))) {
            String server = postgres.url().substring(0, postgres.url().lastIndexOf('/') + 1);
            System.out.println(server + " " + postgres.owner().user() + " "
                    + postgres.owner().password());
            while (System.in.read() >= 0) {
                // until whoever started it goes
            }
        }
    }
}
