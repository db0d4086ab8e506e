package vn.bieuduong.document.words;

/** Số biên bản họp Hội đồng: how the next number of the year's series is written. */
public record MinutesNumberWords(String number) {

    /** What it is filled with. */
    public record Values(int next) implements Filling<MinutesNumberWords> {}
}
