package vn.bieuduong.signature.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bieuduong.signature.report.IdentityNumber.Kind;

class SignerMatchTest {

    private static final IdentityNumber CITIZEN = IdentityNumber.cccd("001085012345");
    private static final IdentityNumber UNIT = IdentityNumber.mst("0101234567");

    @Test
    void oneEqualNumberIsAMatch() {
        assertThat(SignerMatch.compare(List.of(UNIT, CITIZEN), List.of(IdentityNumber.cccd("001 085 012 345"))))
                .isEqualTo(SignerMatch.MATCH);
    }

    @Test
    void aCmndOfTwelveDigitsIsACccd() {
        assertThat(SignerMatch.compare(List.of(new IdentityNumber(Kind.CMND, "001085012345")), List.of(CITIZEN)))
                .isEqualTo(SignerMatch.MATCH);
    }

    @Test
    void aBranchBelongsToItsParentButNotToAnotherBranch() {
        IdentityNumber branch = IdentityNumber.mst("0101234567-001");
        assertThat(SignerMatch.compare(List.of(branch), List.of(UNIT))).isEqualTo(SignerMatch.MATCH);
        assertThat(SignerMatch.compare(List.of(branch), List.of(IdentityNumber.mst("0101234567-002"))))
                .isEqualTo(SignerMatch.DIFFERENT);
    }

    @Test
    void numbersOfDifferentKindsCannotBeCompared() {
        assertThat(SignerMatch.compare(List.of(IdentityNumber.mns("1059321")), List.of(UNIT, CITIZEN)))
                .isEqualTo(SignerMatch.NOT_COMPARABLE);
        assertThat(SignerMatch.compare(List.of(), List.of(CITIZEN))).isEqualTo(SignerMatch.NOT_COMPARABLE);
        assertThat(SignerMatch.compare(List.of(new IdentityNumber(Kind.OTHER, "x")), List.of(CITIZEN)))
                .isEqualTo(SignerMatch.NOT_COMPARABLE);
    }

    @Test
    void anotherNumberOfTheSameKindIsDifferent() {
        assertThat(SignerMatch.compare(List.of(IdentityNumber.cccd("001085099999")), List.of(CITIZEN, UNIT)))
                .isEqualTo(SignerMatch.DIFFERENT);
    }

    @Test
    void aUidIsReadWithItsPrefix() {
        assertThat(IdentityNumber.parse("MST:0101234567-001")).contains(new IdentityNumber(Kind.MST, "0101234567-001"));
        assertThat(IdentityNumber.parse("cccd: 001085012345")).contains(CITIZEN);
        assertThat(IdentityNumber.parse("nguyenvana")).contains(new IdentityNumber(Kind.OTHER, "nguyenvana"));
        assertThat(IdentityNumber.parse("CCCD:")).isEmpty();
    }
}
