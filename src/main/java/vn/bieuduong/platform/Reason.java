package vn.bieuduong.platform;

/** Lý do: why a request was refused. Implemented by enums; the text of a constant is the bundle's {@code Enum.CONSTANT}. */
public interface Reason {

    /** The constant's name, as an enum gives it. */
    String name();
}
