package vn.bieuduong.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Kệ tin cậy: lays the certificates trusted by page out as a trust folder of this node, where inspection workers and {@code
 * deploy/inspect} read them: neither knows the database. Each file carries its terms and appears whole.
 */
@ApplicationScoped
public class TrustMirror {

    private static final List<String> FOLDERS = List.of("anchors", "intermediates");

    private final TrustedCertificates certificates;
    private final Path root;
    private Map<String, String> laid = Map.of();
    private boolean known;

    @Inject
    public TrustMirror(TrustedCertificates certificates, Settings settings) {
        this.certificates = certificates;
        this.root = TrustFolders.mirror(settings);
    }

    /** Brings the folder to what the register says; called before each judging, it writes only when something has changed. */
    @Transactional
    public synchronized void lay() {
        Map<String, String> files = certificates.files();
        if (known && files.equals(laid)) {
            return;
        }
        try {
            for (String folder : FOLDERS) {
                Files.createDirectories(root.resolve(folder));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(root.resolve(file.getKey()), file.getValue());
            }
            remove(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        laid = files;
        known = true;
    }

    private static void write(Path file, String content) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(content)) {
            return;
        }
        Path fresh = file.resolveSibling("." + file.getFileName());
        Files.writeString(fresh, content, StandardCharsets.US_ASCII);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What no row names: of a database that was put back to an earlier day. */
    private void remove(Map<String, String> files) throws IOException {
        for (String folder : FOLDERS) {
            for (Path file : TrustFolders.files(root.resolve(folder))) {
                if (!files.containsKey(folder + "/" + file.getFileName())) {
                    Files.delete(file);
                }
            }
        }
    }
}
