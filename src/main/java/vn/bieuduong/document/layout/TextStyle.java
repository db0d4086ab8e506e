package vn.bieuduong.document.layout;

/**
 * Kiểu đoạn: how one paragraph looks.
 *
 * @param size letter size in points
 * @param shrinkTo when smaller than size, the letters shrink down to it so that the paragraph stays on one line
 * @param align where its lines stand
 * @param firstIndent indent of the first line; negative lets the first line hang out
 * @param indent of all lines
 * @param before space above, left out at the top of a page
 * @param after space below
 * @param leading line height as a multiple of the letter size
 * @param rule length of a line beneath, as a part of the longest text line; 0 is none
 * @param keepWithNext never the last thing on a page
 * @param colour red, green and blue as 0xRRGGBB
 * @param role what it is to a screen reader: P, H1, H2, …
 */
public record TextStyle(
        double size,
        double shrinkTo,
        Align align,
        double firstIndent,
        double indent,
        double before,
        double after,
        double leading,
        double rule,
        boolean keepWithNext,
        int colour,
        String role) {

    /** The same look in other letters: sizes, indents and spaces grow or shrink together. */
    public TextStyle scaled(double scale) {
        return new TextStyle(
                size * scale,
                shrinkTo * scale,
                align,
                firstIndent * scale,
                indent * scale,
                before * scale,
                after * scale,
                leading,
                rule,
                keepWithNext,
                colour,
                role);
    }

    double lineHeight(double actualSize) {
        return actualSize * leading;
    }
}
