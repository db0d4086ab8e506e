package vn.bieuduong.document.layout;

/** Căn lề: how the lines of a paragraph stand between its edges. */
public enum Align {
    LEFT,
    CENTER,
    RIGHT,
    JUSTIFY
}
