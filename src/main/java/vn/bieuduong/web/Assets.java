package vn.bieuduong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.bieuduong.platform.Sha256;

/** Addresses of style sheets, scripts and pictures that change with their content, so that browsers may keep them for good. */
@Named
@ApplicationScoped
public class Assets {

    private final ServletContext context;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Inject
    Assets(ServletContext context) {
        this.context = context;
    }

    /** {@code /assets/<name>?v=<first digits of its SHA-256>}. */
    public String of(String name) {
        return addresses.computeIfAbsent(name, this::address);
    }

    private String address(String name) {
        try (InputStream in = context.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such asset: " + name);
            }
            byte[] digest = Sha256.of(in.readAllBytes()).bytes();
            return context.getContextPath() + "/assets/" + name + "?v="
                    + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
