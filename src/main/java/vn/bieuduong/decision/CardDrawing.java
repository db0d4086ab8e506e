package vn.bieuduong.decision;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.disclosure.HonourShown;
import vn.bieuduong.disclosure.ShareCards;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.HonourCard;
import vn.bieuduong.document.preview.PagePictures;
import vn.bieuduong.issuing.DocumentsDue;
import vn.bieuduong.platform.FileStore;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.StoredFile;
import vn.bieuduong.platform.work.WorkLoop;

/** Người vẽ thiếp vinh danh: draws the cards of those who are honoured after the act, one after the other, and outside of any transaction. */
@ApplicationScoped
class CardDrawing {

    private static final Logger LOG = LoggerFactory.getLogger(CardDrawing.class);
    private static final Duration POLL = Duration.ofSeconds(20);
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final ShareCards cards;
    private final Documents documents;
    private final FileStore store;
    private final Settings settings;
    private final WorkLoop loop = new WorkLoop("the drawing of cards", () -> drawNext() ? Duration.ZERO : POLL);

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    CardDrawing(ShareCards cards, Documents documents, FileStore store, Settings settings) {
        this.cards = cards;
        this.documents = documents;
        this.store = store;
        this.settings = settings;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        loop.start(threads);
    }

    /** A decision owes papers, and those whom it honours their cards. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentsDue papers) {
        loop.wake();
    }

    @PreDestroy
    void stop() {
        loop.stop();
    }

    /** Draws one; false when there is none to draw. */
    boolean drawNext() {
        Optional<HonourShown> next = cards.claim();
        next.ifPresent(said -> {
            try {
                byte[] card = PagePictures.card(documents.render(card(said)).pdf());
                StoredFile kept = store.put(new ByteArrayInputStream(card), MOST_BYTES);
                cards.drawn(said, kept);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                LOG.warn("a card could not be drawn", e);
                cards.failed(said.code());
            }
        });
        return next.isPresent();
    }

    private HonourCard card(HonourShown said) {
        String address = settings.publicUrl() + said.code().path();
        String from = said.unit().isEmpty() ? said.place() : said.unit();
        return new HonourCard(
                settings.portalName(),
                said.name(),
                from.isEmpty() ? null : from,
                said.award(),
                said.issuer(),
                said.decision(),
                said.decidedOn(),
                address,
                address.replaceFirst("^https?://", ""));
    }
}
