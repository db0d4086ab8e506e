package vn.bieuduong.web.upload;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.jspecify.annotations.Nullable;

/** Một phần của biểu mẫu: a field or a file; a small one lies in memory, a larger one in a file until {@link #delete()}. */
final class FormPart implements Part {

    private static final int IN_MEMORY = 16 * 1024;

    private final PartHeaders headers;
    private final String name;
    private final @Nullable String fileName;
    private final DeferredFileOutputStream content;

    FormPart(PartHeaders headers, Path folder) throws FormRefused {
        this.headers = headers;
        this.name = headers.disposition("name").orElseThrow(() -> FormRefused.broken("a part without a name"));
        this.fileName = headers.disposition("filename").orElse(null);
        // a file made for this is readable by its owner alone
        this.content = DeferredFileOutputStream.builder()
                .setThreshold(isFile() ? IN_MEMORY : Integer.MAX_VALUE)
                .setPrefix("part")
                .setDirectory(folder)
                .get();
    }

    boolean isFile() {
        return fileName != null;
    }

    void write(byte[] bytes, int offset, int length) throws FormRefused {
        try {
            content.write(bytes, offset, length);
        } catch (IOException e) {
            throw FormRefused.noRoom(e);
        }
    }

    void finish() throws FormRefused {
        try {
            content.close();
        } catch (IOException e) {
            throw FormRefused.noRoom(e);
        }
    }

    String text() {
        return new String(content.getData(), StandardCharsets.UTF_8);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.toInputStream();
    }

    @Override
    public @Nullable String getContentType() {
        return headers.first("content-type").orElse(null);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public long getSize() {
        return content.getByteCount();
    }

    @Override
    public void write(String target) throws IOException {
        try (InputStream in = getInputStream()) {
            Files.copy(in, Path.of(target), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void delete() throws IOException {
        Path file = content.getPath();
        if (file != null) {
            content.close();
            Files.deleteIfExists(file);
        }
    }

    @Override
    public @Nullable String getHeader(String asked) {
        return headers.first(asked).orElse(null);
    }

    @Override
    public Collection<String> getHeaders(String asked) {
        return headers.all(asked);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.names();
    }
}
