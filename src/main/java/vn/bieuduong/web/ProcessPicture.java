package vn.bieuduong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Sơ đồ gửi đi: sends the picture of a process in the portal's own face. A page shows it as an image, which may load nothing from
 * elsewhere, so the face goes with it.
 */
@ApplicationScoped
public class ProcessPicture {

    private static final String STYLE = "<style>";
    private static final String FACES = face("latin", "U+0000-00FF,U+0131,U+2000-206F")
            + face(
                    "vietnamese",
                    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0309,U+1EA0-1EF9");

    private final ServletContext context;

    @Inject
    ProcessPicture(ServletContext context) {
        this.context = context;
    }

    /** An SVG that begins with a style, ready to be shown; nothing in it is run or fetched. */
    public FileContent of(String svg) {
        String faces = FACES.replace("{latin}", font("latin")).replace("{vietnamese}", font("vietnamese"));
        int style = svg.indexOf(STYLE);
        String dressed = style < 0
                ? svg
                : new StringBuilder(svg).insert(style + STYLE.length(), faces).toString();
        return FileContent.picture(
                "image/svg+xml;charset=UTF-8",
                dressed.getBytes(StandardCharsets.UTF_8),
                "style-src 'unsafe-inline'; font-src data:");
    }

    private static String face(String part, String range) {
        return "@font-face{font-family:'Be Vietnam Pro';src:url(data:font/woff2;base64,{" + part
                + "}) format('woff2');unicode-range:" + range + "}";
    }

    private String font(String part) {
        String path = "/assets/be-vietnam-pro-" + part + "-400-normal.woff2";
        try (InputStream in = context.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
