package vn.bieuduong.signature;

import java.nio.file.Files;
import java.nio.file.Path;

/** Test files of other projects, beside the checkout: never in the repository. */
public final class SharedCorpora {

    private SharedCorpora() {}

    public static Path folder(String name) {
        String shared = System.getenv().getOrDefault("SHARED_DIR", "../shared");
        Path folder = Path.of(System.getProperty("shared.dir", shared), "corpora", name);
        if (!Files.isDirectory(folder)) {
            throw new AssertionError("test files are missing: " + folder.toAbsolutePath() + "; set SHARED_DIR");
        }
        return folder;
    }
}
