package vn.bieuduong.web.upload;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Biểu mẫu có tệp (multipart/form-data, RFC 7578): its parts, read part by part, so that nothing beyond the limits ever
 * reaches the disk. Whoever reads one closes it, and then nothing of it is left.
 */
public final class UploadForm implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UploadForm.class);

    /** RFC 2046: at most 70 letters of a few kinds. */
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)^multipart/form-data\\s*;.*?\\bboundary=(?:\"([^\"]{1,70})\"|([^\";,\\s]{1,70})).*");

    private final List<FormPart> parts = new ArrayList<>();

    private UploadForm() {}

    /** A form nobody read. */
    public static UploadForm none() {
        return new UploadForm();
    }

    /** Whether a request brings such a form. */
    public static boolean is(String contentType) {
        return contentType.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length());
    }

    /**
     * Reads the whole form.
     *
     * @param folder where files lie while the form is open
     * @throws FormRefused when it is broken off, beyond the limits or cannot be kept; nothing is left of it then
     */
    public static UploadForm read(InputStream body, String contentType, FormLimits limits, Path folder)
            throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            throw FormRefused.broken("no boundary");
        }
        UploadForm form = new UploadForm();
        try {
            form.fill(
                    new BodyReader(body, boundary.group(1) == null ? boundary.group(2) : boundary.group(1)),
                    limits,
                    folder);
            return form;
        } catch (IOException | RuntimeException e) {
            form.close();
            throw e;
        }
    }

    private void fill(BodyReader reader, FormLimits limits, Path folder) throws IOException {
        reader.upToBoundary((bytes, offset, length) -> {});
        Counted files = new Counted(limits.files(), limits.fileBytes());
        Counted fields = new Counted(limits.fields(), limits.fieldBytes());
        while (reader.hasPart()) {
            FormPart part = new FormPart(new PartHeaders(reader.headers()), folder);
            parts.add(part);
            Counted counted = part.isFile() ? files : fields;
            counted.one();
            reader.upToBoundary((bytes, offset, length) -> {
                counted.more(length);
                part.write(bytes, offset, length);
            });
            part.finish();
        }
    }

    /** Số đã nhận: how many of a kind have come, and how large they are together. */
    private static final class Counted {
        private int left;
        private long bytes;

        Counted(int most, long mostBytes) {
            left = most;
            bytes = mostBytes;
        }

        void one() throws FormRefused {
            left--;
            if (left < 0) {
                throw FormRefused.broken("more parts than any form of ours has");
            }
        }

        void more(long length) throws FormRefused {
            bytes -= length;
            if (bytes < 0) {
                throw FormRefused.tooMuch("larger than allowed");
            }
        }
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    Optional<Part> part(String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .map(Part.class::cast)
                .findFirst();
    }

    /** The fields that are no files, in their order. */
    List<FormPart> fields() {
        return parts.stream().filter(part -> !part.isFile()).toList();
    }

    @Override
    public void close() {
        for (FormPart part : parts) {
            try {
                part.delete();
            } catch (IOException e) {
                // the sweeper takes it
                LOG.warn("a part of a form could not be deleted", e);
            }
        }
    }
}
