package vn.bieuduong.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import vn.bieuduong.demonstration.SampleRequest.Leave;
import vn.bieuduong.demonstration.SignedPapers.Made;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.filing.Drafts;
import vn.bieuduong.dossier.filing.Filing;
import vn.bieuduong.dossier.view.PaperState;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.secrecy.Secrecy;

/**
 * Hồ sơ mẫu: files the requests of the demonstration through the doors everybody uses, and has the office's people take each to
 * its step.
 */
@ApplicationScoped
class DemoDossiers {

    private static final long LOOK_MILLIS = 250;
    private static final int LONGEST_WAIT_SECONDS = 600;

    private final SignedPapers papers;
    private final Casting casting;
    private final DemoDrafts opening;
    private final Drafts drafts;
    private final Filing filing;
    private final Secrecy secrecy;
    private final DemoOffice office;

    @Inject
    DemoDossiers(
            SignedPapers papers,
            Casting casting,
            DemoDrafts opening,
            Drafts drafts,
            Filing filing,
            Secrecy secrecy,
            DemoOffice office) {
        this.papers = papers;
        this.casting = casting;
        this.opening = opening;
        this.drafts = drafts;
        this.filing = filing;
        this.secrecy = secrecy;
        this.office = office;
    }

    /** Those to be filed, as drafts: opened now if the portal has no dossier yet, else what an earlier start left undone. */
    Map<SampleRequest, DossierId> openAll(List<SampleRequest> requests) {
        return opening.openAll(
                requests.stream().filter(r -> r.leave() != Leave.SHELF).toList());
    }

    /**
     * Takes those opened to their step, one after the other, so that a visitor's own paper waits behind those of one dossier at
     * most.
     *
     * @param opened what is still to be done: each is taken out of it before it is begun
     */
    void fileAll(Map<SampleRequest, DossierId> opened) throws InterruptedException {
        for (SampleRequest request : List.copyOf(opened.keySet())) {
            file(request, Objects.requireNonNull(opened.remove(request)));
        }
    }

    private void file(SampleRequest request, DossierId id) throws InterruptedException {
        Cast cast = casting.of(request);
        Actor filer = cast.filer();
        List<Made> made = papers.of(request, cast);
        boolean draft = request.leave() == Leave.DRAFT;
        secrecy.declare(filer, id);
        // somebody who is still writing has one paper so far
        for (Made paper : draft ? made.subList(0, 1) : made) {
            drafts.attach(filer, id, paper.component().id(), paper.fileName(), new ByteArrayInputStream(paper.pdf()));
        }
        if (!draft) {
            awaitInspection(filer, id);
            filing.file(filer, id);
            office.handle(request, id, cast.agency());
        }
    }

    private void awaitInspection(Actor filer, DossierId id) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (drafts.view(filer, id).papers().stream().anyMatch(p -> p.state() == PaperState.CHECKING)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the inspection workers have not answered");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
