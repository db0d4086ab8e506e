package vn.bieuduong.disclosure;

import java.time.LocalDate;

/**
 * Vinh danh như người ngoài đọc: what the masking table allows to be said of somebody who was honoured.
 *
 * @param name with the form of address; a child's first letters; "" of one that is withdrawn
 * @param unit where somebody works, or ""
 * @param place as exact as it may be, or ""
 * @param certificate whether the certificate itself may be shown
 * @param withdrawn whether the page tells no more who was honoured
 */
public record HonourShown(
        HonourCode code,
        Honouree honouree,
        String name,
        String unit,
        String place,
        String award,
        String citation,
        String issuer,
        String decision,
        LocalDate decidedOn,
        boolean certificate,
        boolean withdrawn) {}
