package vn.bieuduong.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import vn.bieuduong.platform.Settings;

/** Xem thử: what anybody may take from the demonstration. With it off there is nothing. */
@ApplicationScoped
public class Demonstration {

    private final SampleShelf shelf;
    private final Settings settings;

    @Inject
    Demonstration(SampleShelf shelf, Settings settings) {
        this.shelf = shelf;
        this.settings = settings;
    }

    public boolean isOn() {
        return settings.demonstration();
    }

    /** Complete sets of good papers, one for each procedure; empty while they are still being made after the first start. */
    public List<SampleFile.Set> sets() {
        return index().map(ShelfIndex::sets).orElse(List.of());
    }

    /** Papers with which something is wrong, to see what the portal says. */
    public List<SampleFile> lessons() {
        return index().map(ShelfIndex::lessons).orElse(List.of());
    }

    /** The paper of this name. */
    public Optional<SampleFile> find(String name) {
        return index().flatMap(i -> i.all().filter(p -> p.name().equals(name)).findFirst());
    }

    /** The bytes of a paper that was found; the caller closes the stream. */
    public InputStream open(SampleFile paper) {
        try {
            return Files.newInputStream(shelf.folder().resolve(paper.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ShelfIndex> index() {
        if (!settings.demonstration()) {
            return Optional.empty();
        }
        try {
            return ShelfIndex.read(shelf.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
