package vn.bieuduong.web.listing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.bieuduong.web.RequestParameters;

/** An uploaded draft as the page carries it from click to click: nothing of it is kept on the server. */
public record KeptDraft(String name, byte[] bytes) {

    /** One byte more than is taken. */
    public static final int MOST = 4_000_001;

    /** What the page sent back; empty when it holds none, or something else than what it was given. */
    public static KeptDraft sent(RequestParameters ask) {
        try {
            byte[] packed = Base64.getDecoder().decode(ask.text("kept").orElse(""));
            if (packed.length == 0) {
                return new KeptDraft("", new byte[0]);
            }
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return new KeptDraft(ask.text("keptName").orElse(""), in.readNBytes(MOST));
            }
        } catch (IllegalArgumentException | IOException e) {
            return new KeptDraft("", new byte[0]);
        }
    }

    public boolean isThere() {
        return bytes.length > 0;
    }

    public String getPacked() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
