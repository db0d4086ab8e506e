package vn.bieuduong.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Thiếp vinh danh: what whoever is honoured sends to his friends; shown as a picture, sealed by nobody.
 *
 * @param recipient as the public may read it
 * @param from where he works or lives, as exact as the public may know
 * @param address where its QR code leads
 * @param page the same to be typed
 */
public record HonourCard(
        String portal,
        String recipient,
        @Nullable String from,
        String award,
        String issuer,
        String decision,
        LocalDate date,
        String address,
        String page)
        implements OfficialPaper {}
