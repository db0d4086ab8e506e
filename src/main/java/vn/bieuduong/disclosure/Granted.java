package vn.bieuduong.disclosure;

import java.time.LocalDate;
import java.util.UUID;
import vn.bieuduong.platform.id.AgencyCode;

/**
 * Điều được trao: what a decision gives to one of those it names, as the room that decides tells it. Holds no personal number.
 *
 * @param matter the case the decision ends, and the place in its list: under both its certificate is registered
 * @param honouree PERSON, HOUSEHOLD or COLLECTIVE; who counts as a child is for the masking table to say
 * @param born as the form has it, or ""; is asked how old somebody is and then forgotten
 * @param award “Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh”
 * @param citation what for, as the certificate says it
 * @param issuer who gives it: “Chủ tịch Ủy ban nhân dân tỉnh Lạc Hà”
 */
public record Granted(
        UUID matter,
        int ordinal,
        UUID nominee,
        Honouree honouree,
        String honorific,
        String name,
        String born,
        String position,
        String unit,
        String address,
        String award,
        String citation,
        AgencyCode agency,
        String issuer,
        String decision,
        LocalDate decidedOn) {}
