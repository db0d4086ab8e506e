package vn.bieuduong.signature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Thư mục tin cậy: where certificates that are trusted, certificates that only complete chains, and revocation lists lie. */
public record TrustFolders(List<Path> anchors, List<Path> intermediates, List<Path> crls) {

    public TrustFolders {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
        crls = List.copyOf(crls);
    }

    /** The folders {@code anchors}, {@code intermediates} and {@code crl} under each root; a root that is absent is skipped. */
    public static TrustFolders under(Path... roots) {
        List<Path> anchors = new ArrayList<>();
        List<Path> intermediates = new ArrayList<>();
        List<Path> crls = new ArrayList<>();
        for (Path root : roots) {
            anchors.add(root.resolve("anchors"));
            intermediates.add(root.resolve("intermediates"));
            crls.add(root.resolve("crl"));
        }
        return new TrustFolders(anchors, intermediates, crls);
    }
}
