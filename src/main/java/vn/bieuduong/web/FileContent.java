package vn.bieuduong.web;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.StoredFile;

/**
 * Nội dung tệp: a file as it leaves the portal, under the type we found and not the one somebody claimed.
 *
 * @param name under which it is saved, as the reader shall see it; empty for a picture that a page shows
 * @param mediaType from our own table of types
 * @param size in bytes; empty for what is made while it is sent
 * @param sha256 of a file that stays what it is: a download that broke off goes on where it stopped
 * @param policy what a browser that shows it may do with it
 * @param body writes it, once
 * @param held closed when it is sent
 */
public record FileContent(
        Optional<String> name,
        String mediaType,
        OptionalLong size,
        Optional<Sha256> sha256,
        String policy,
        Body body,
        Closeable held)
        implements Closeable {

    private static final String NOTHING = "sandbox; default-src 'none'";

    /** Writes the bytes of one answer. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A kept file, to be saved by the reader. It is open already: what keeps it closed is said on a page. */
    public static FileContent kept(String name, String mediaType, StoredFile file, InputStream in) {
        return new FileContent(
                Optional.of(name),
                mediaType,
                OptionalLong.of(file.size()),
                Optional.of(file.sha256()),
                NOTHING,
                in::transferTo,
                in);
    }

    /** A file made for this answer, to be saved by the reader. */
    public static FileContent made(String name, String mediaType, byte[] bytes) {
        return new FileContent(
                Optional.of(name),
                mediaType,
                OptionalLong.of(bytes.length),
                Optional.empty(),
                NOTHING,
                out -> out.write(bytes),
                () -> {});
    }

    /** A file that is made while it is sent, since it may be too large to be held. */
    public static FileContent flowing(String name, String mediaType, Body body) {
        return new FileContent(
                Optional.of(name), mediaType, OptionalLong.empty(), Optional.empty(), NOTHING, body, () -> {});
    }

    /** A picture that a page shows. */
    public static FileContent picture(String mediaType, InputStream in) {
        return new FileContent(
                Optional.empty(), mediaType, OptionalLong.empty(), Optional.empty(), NOTHING, in::transferTo, in);
    }

    /** A picture made for this answer, with what it needs to look as it should. */
    static FileContent picture(String mediaType, byte[] bytes, String allowed) {
        return new FileContent(
                Optional.empty(),
                mediaType,
                OptionalLong.of(bytes.length),
                Optional.empty(),
                NOTHING + "; " + allowed,
                new ByteArrayInputStream(bytes)::transferTo,
                () -> {});
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
