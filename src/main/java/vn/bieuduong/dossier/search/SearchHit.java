package vn.bieuduong.dossier.search;

import vn.bieuduong.dossier.DossierId;

/**
 * Một hồ sơ tìm thấy.
 *
 * @param text the nominee's name, or what stands around the words in the paper; "" when the dossier itself says them
 * @param file the paper's file name, or ""
 */
public record SearchHit(DossierId id, Place place, String text, String file) {

    /** Where the words stand. */
    public enum Place {
        DOSSIER,
        NOMINEE,
        PAPER
    }

    /**
     * One page of what was found.
     *
     * @param total on all pages
     */
    public record Page(java.util.List<SearchHit> hits, long total) {}
}
