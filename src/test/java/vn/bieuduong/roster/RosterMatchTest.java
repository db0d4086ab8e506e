package vn.bieuduong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.signature.report.IdentityNumber;
import vn.bieuduong.signature.report.IdentityNumber.Kind;
import vn.bieuduong.signature.report.Signer;

class RosterMatchTest {

    private static final IdentityNumber CITIZEN = IdentityNumber.cccd("099176007919");
    private static final IdentityNumber OTHER_CITIZEN = IdentityNumber.cccd("099078380071");
    private static final IdentityNumber UNIT = IdentityNumber.mst("9900001122");
    private static final Authorised HEAD = line("Đinh Thị Mai Hương", "2026-01-01", "2026-06-30", CITIZEN);
    private static final Authorised SEAL = line("Trường Trung học phổ thông Bến Đông", "2025-07-01", null, UNIT);

    @Test
    void whoeverCarriesAListedNumberInTimeIsListed() {
        assertThat(compare(signer("Tên khác hẳn", CITIZEN), "2026-03-01", HEAD)).isEqualTo(RosterMatch.LISTED);
        assertThat(compare(signer("Đinh Thị Mai Hương", UNIT, CITIZEN), "2026-03-01", HEAD))
                .isEqualTo(RosterMatch.LISTED);
        assertThat(compare(
                        signer("Đinh Thị Mai Hương", new IdentityNumber(Kind.CMND, "099176007919")),
                        "2026-03-01",
                        HEAD))
                .as("a CMND of twelve digits is a CCCD")
                .isEqualTo(RosterMatch.LISTED);
    }

    @Test
    void aNameAloneIsWeakerAndNeverBeatsANumberThatDiffers() {
        assertThat(compare(signer("ĐINH THỊ  MAI HƯƠNG"), "2026-03-01", HEAD)).isEqualTo(RosterMatch.LISTED_BY_NAME);
        assertThat(compare(signer("Đinh Thị Mai Hương", OTHER_CITIZEN), "2026-03-01", HEAD))
                .as("a namesake")
                .isEqualTo(RosterMatch.NOT_LISTED);
        assertThat(RosterMatch.LISTED_BY_NAME.holds()).isFalse();
    }

    @Test
    void theBodysNumberMakesASealButNotAnybodyOfTheBody() {
        assertThat(compare(signer("Trường THPT Bến Đông", UNIT), "2026-03-01", SEAL))
                .isEqualTo(RosterMatch.LISTED);
        assertThat(compare(signer("Tống Văn Khải", OTHER_CITIZEN, UNIT), "2026-03-01", SEAL))
                .as("a teacher's certificate names the school too")
                .isEqualTo(RosterMatch.NOT_LISTED);
        assertThat(compare(signer("Trường khác", IdentityNumber.mst("9900001147")), "2026-03-01", SEAL))
                .isEqualTo(RosterMatch.NOT_LISTED);
        assertThat(compare(
                        signer("Sở X", IdentityNumber.mns("1059321")),
                        "2026-03-01",
                        line("Sở X", "2025-07-01", null, IdentityNumber.mns("1059321"))))
                .isEqualTo(RosterMatch.LISTED);
    }

    @Test
    void theDayOfSigningCounts() {
        Signer head = signer("Đinh Thị Mai Hương", CITIZEN);

        assertThat(compare(head, "2025-12-31", HEAD)).isEqualTo(RosterMatch.NOT_YET);
        assertThat(compare(head, "2026-01-01", HEAD)).isEqualTo(RosterMatch.LISTED);
        assertThat(compare(head, "2026-06-30", HEAD)).as("the last day counts").isEqualTo(RosterMatch.LISTED);
        assertThat(compare(head, "2026-07-01", HEAD)).isEqualTo(RosterMatch.ENDED);
        assertThat(compare(head, "2026-07-01", HEAD, line("Đinh Thị Mai Hương", "2026-07-01", null, CITIZEN)))
                .as("authorised again")
                .isEqualTo(RosterMatch.LISTED);
    }

    @Test
    void aClockNobodyProvesDoesNotBringBackWhoeverMayNoLongerSign() {
        Signer head = signer("Đinh Thị Mai Hương", CITIZEN);
        Instant may = at("2026-05-01");
        Instant august = at("2026-08-01");

        assertThat(match(head, new RosterMatch.Moment(may, false, august), HEAD))
                .isEqualTo(RosterMatch.ENDED_SINCE);
        assertThat(match(head, new RosterMatch.Moment(may, true, august), HEAD))
                .as("a time stamp proves it")
                .isEqualTo(RosterMatch.LISTED);
        assertThat(match(head, new RosterMatch.Moment(null, false, may), HEAD))
                .as("without a time, when it came in")
                .isEqualTo(RosterMatch.LISTED);
        assertThat(match(head, new RosterMatch.Moment(august, false, may), HEAD))
                .as("it was signed before it came in, whatever it says")
                .isEqualTo(RosterMatch.LISTED);
    }

    @Test
    void anotherRoleIsNamedAndNoRosterIsNotAMismatch() {
        Signer head = signer("Đinh Thị Mai Hương", CITIZEN);
        RosterMatch.Moment moment = new RosterMatch.Moment(at("2026-03-01"), false, at("2026-03-01"));
        Authorised secretary = line("Ninh Thị Phương Chi", "2025-07-01", null, OTHER_CITIZEN);

        assertThat(RosterMatch.compare(head, moment, List.of(secretary), List.of(HEAD)))
                .isEqualTo(RosterMatch.OTHER_ROLE);
        assertThat(RosterMatch.compare(head, moment, List.of(), List.of(HEAD))).isEqualTo(RosterMatch.NO_ROSTER);
        assertThat(RosterMatch.compare(signer("Ai đó"), moment, List.of(secretary), List.of(HEAD)))
                .isEqualTo(RosterMatch.NOT_LISTED);
    }

    @Test
    void onlyListedAndInPersonHold() {
        for (RosterMatch match : RosterMatch.values()) {
            assertThat(match.holds())
                    .as(match.name())
                    .isEqualTo(match == RosterMatch.LISTED || match == RosterMatch.IN_PERSON);
        }
    }

    @Test
    void aChangeIsToldByWhatItMeans() {
        assertThat(RosterChange.of(RosterMatch.LISTED, RosterMatch.LISTED)).isEqualTo(RosterChange.SAME);
        assertThat(RosterChange.of(RosterMatch.LISTED, RosterMatch.ENDED)).isEqualTo(RosterChange.NO_LONGER_LISTED);
        assertThat(RosterChange.of(RosterMatch.NO_ROSTER, RosterMatch.LISTED)).isEqualTo(RosterChange.NOW_LISTED);
        assertThat(RosterChange.of(RosterMatch.NO_ROSTER, RosterMatch.NOT_LISTED))
                .isEqualTo(RosterChange.STILL_NOT_LISTED);
    }

    private static RosterMatch compare(Signer signer, String signedOn, Authorised... roster) {
        return match(signer, new RosterMatch.Moment(at(signedOn), false, at(signedOn)), roster);
    }

    private static RosterMatch match(Signer signer, RosterMatch.Moment moment, Authorised... roster) {
        return RosterMatch.compare(signer, moment, List.of(roster), List.of());
    }

    private static Signer signer(String name, IdentityNumber... numbers) {
        return new Signer(name, null, null, List.of(numbers), "CA", "1", new Sha256("00".repeat(32)), null, null);
    }

    private static Authorised line(String name, String from, @Nullable String to, IdentityNumber... numbers) {
        return new Authorised(
                name,
                new ArrayList<>(List.of(numbers)),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    /** Noon in the office. */
    private static Instant at(String day) {
        return Instant.parse(day + "T05:00:00Z");
    }
}
