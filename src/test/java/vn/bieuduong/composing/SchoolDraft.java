package vn.bieuduong.composing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import vn.bieuduong.Portal;
import vn.bieuduong.attachment.SpotCheck;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;

/** A school's draft with one nominee and no papers; its clerk writes, its head signs. */
final class SchoolDraft {

    static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    static final String LETTER = "TO_TRINH";

    private static final String SCHOOL = "Trường Trung học phổ thông Bến Đông";

    final Portal portal;
    final Composing composing;
    final Actor drafter;
    final Actor head;
    final DossierId id;
    final PaperPlace letter;

    SchoolDraft(Portal portal, SpotCheck spotCheck) {
        this.portal = portal;
        composing = portal.composing.door(spotCheck);
        drafter = portal.actor("truonghoc.vanthu");
        head = portal.actor("truonghoc");
        Procedure procedure = portal.procedures.newest("TDKT-P01").orElseThrow();
        id = portal.drafts.open(drafter, procedure.id(), null);
        portal.secrecy.declare(drafter, id);
        says("Nuôi dạy ba học sinh mồ côi.");
        portal.drafts.putNominee(drafter, id, null, portal.aPerson("Nguyễn Thị Lụa", procedure));
        portal.nextRequest();
        letter = new PaperPlace(id, LETTER, null);
    }

    /** Types another reason. */
    void says(String content) {
        portal.drafts.describe(
                drafter,
                id,
                new DraftDetails(
                        "Đề nghị tặng Bằng khen cho cô Nguyễn Thị Lụa",
                        content,
                        "Năm học 2025 - 2026",
                        "Lê Quang Vinh",
                        "0912 345 678",
                        ""));
        portal.nextRequest();
    }

    ComposeForm form(boolean drafterFirst) {
        String signer = composing.sheet(drafter, letter).signers().stream()
                .filter(one -> one.name().equals(head.displayName()))
                .findFirst()
                .orElseThrow()
                .signatory();
        return new ComposeForm("12/TTr-THPT", LocalDate.of(2026, 11, 20), signer, drafterFirst);
    }

    void write(boolean drafterFirst) {
        composing.write(drafter, letter, form(drafterFirst));
        portal.nextRequest();
    }

    ComposedView written() {
        portal.nextRequest();
        return composing.written(drafter, letter).orElseThrow();
    }

    /** What is to be signed next. */
    byte[] bytes() {
        return bytes(letter);
    }

    byte[] bytes(PaperPlace place) {
        portal.nextRequest();
        try {
            return Files.readAllBytes(portal.store.path(
                    composing.written(drafter, place).orElseThrow().newest().sha256()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static SigningKey key(DemoAuthority authority, Actor person) {
        return authority.signature(person.displayName(), person.personalId(), SCHOOL, "");
    }

    static byte[] sign(byte[] pdf, SigningKey key) {
        return new PdfSigner().seal(pdf, new SigningRequest("Ky to trinh", "", Instant.now()), key);
    }

    static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
