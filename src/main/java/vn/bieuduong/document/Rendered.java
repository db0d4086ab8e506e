package vn.bieuduong.document;

import java.util.List;

/** Văn bản đã lập: a finished PDF/A-2b file and where on it signatures and seals belong. */
public record Rendered(byte[] pdf, int pages, List<Place> places) {

    public Rendered {
        places = List.copyOf(places);
    }

    /**
     * Chỗ ký: room for a signature or seal image.
     *
     * @param name as the template calls it: {@code signer}, {@code chair}, {@code secretary}, …
     * @param page from 1
     * @param left from the left edge of the page, in points
     * @param top from the upper edge of the page, in points
     */
    public record Place(String name, int page, double left, double top, double width, double height) {}
}
