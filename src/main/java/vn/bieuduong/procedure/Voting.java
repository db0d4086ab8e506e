package vn.bieuduong.procedure;

import java.util.List;
import java.util.Locale;
import vn.bieuduong.platform.Texts;

/**
 * Biểu quyết: what makes a council's vote count, both of <em>all</em> members. Each number names where it comes from and how sure
 * that is, for people to read: provinces set their own.
 *
 * @param quorum the share that must be there
 * @param percent how many of a hundred must be in favour
 * @param basis of the percentage
 */
public record Voting(Quorum quorum, int percent, Basis basis) {

    /** Mức tin cậy: how sure it is that a number is the law's. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW;

        public String label(Locale locale) {
            return Texts.of("procedure", "Confidence." + name(), locale, List.of());
        }
    }

    /** Căn cứ: the source as people cite it. */
    public record Basis(String source, Confidence confidence) {}

    /** So many of so many, as regulations write it: 2/3. */
    public record Quorum(int part, int whole, Basis basis) {

        /** The fewest of all members who make it, rounded up. */
        public int of(int members) {
            return (part * members + whole - 1) / whole;
        }

        @Override
        public String toString() {
            return part + "/" + whole;
        }
    }

    /** Whether so many in favour are enough. */
    public boolean passes(int inFavour, int members) {
        return passes(inFavour, members, percent);
    }

    /** By a percentage that was applied before. */
    public static boolean passes(int inFavour, int members, int percent) {
        return inFavour * 100 >= members * percent;
    }
}
