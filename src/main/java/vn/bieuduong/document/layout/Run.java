package vn.bieuduong.document.layout;

/** Đoạn chữ: a stretch of text in one style. */
public record Run(String text, boolean bold, boolean italic) {

    public Run {
        text = Face.clean(text);
    }

    Face face() {
        return Face.of(bold, italic);
    }

    Run with(String other) {
        return new Run(other, bold, italic);
    }
}
