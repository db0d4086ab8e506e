package vn.bieuduong.dossier.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.bieuduong.roster.RosterFinding;
import vn.bieuduong.roster.RosterMatch;
import vn.bieuduong.signature.report.SignerMatch;

/**
 * Đúng người ký: the third axis of a paper's verdict. Where the procedure names a role, the roster of the body it speaks of
 * decides, or the nominee's own number; elsewhere the numbers of filer and unit do. A role that cannot be compared is said beside
 * one that holds, and is not enough alone.
 *
 * @param numbers whether a signer's number is the filer's or the submitting unit's
 * @param roster one for each role asked for; empty when none is, or when nothing is signed
 */
public record Matching(SignerMatch numbers, List<RosterFinding> roster) {

    static final Matching NONE = new Matching(SignerMatch.NOT_COMPARABLE, List.of());

    public Matching {
        roster = List.copyOf(roster);
    }

    public boolean holds() {
        return roster.isEmpty()
                ? numbers == SignerMatch.MATCH
                : roster.stream().anyMatch(one -> one.match().holds())
                        && roster.stream()
                                .map(RosterFinding::match)
                                .allMatch(one -> one.holds() || !one.isComparable());
    }

    /** One sentence a role; without a roster also what the numbers say. */
    public List<String> sentences(Locale locale) {
        return Stream.concat(
                        isByNumbers() ? Stream.of(numbers.sentence(locale)) : Stream.empty(),
                        roster.stream().map(one -> one.sentence(locale)))
                .toList();
    }

    /** The sentences that say why the axis does not hold; empty when it does. */
    public List<String> failing(Locale locale) {
        if (holds()) {
            return List.of();
        }
        return roster.isEmpty()
                ? List.of(numbers.sentence(locale))
                : roster.stream()
                        .filter(one -> !one.match().holds())
                        .map(one -> one.sentence(locale))
                        .toList();
    }

    /** What to do; empty when the axis holds. */
    public List<String> advice(Locale locale) {
        if (holds()) {
            return List.of();
        }
        return Stream.concat(
                        roster.isEmpty() ? Stream.of(numbers.advice(locale)) : Stream.empty(),
                        roster.stream().filter(one -> !one.match().holds()).map(one -> one.advice(locale)))
                .distinct()
                .toList();
    }

    private boolean isByNumbers() {
        return roster.isEmpty() || roster.stream().anyMatch(one -> one.match() == RosterMatch.NO_ROSTER);
    }
}
