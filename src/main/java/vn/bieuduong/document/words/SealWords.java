package vn.bieuduong.document.words;

/** Lý do ký: what a signature in a file says it is for. */
public record SealWords(String signs, String issues) {

    /** There is nothing to fill in. */
    public record Values() implements Filling<SealWords> {}
}
