package vn.bieuduong.inspection;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Khung tin: the talk between the portal and a worker: a length of four bytes, then that many bytes of JSON. */
public final class Frames {

    /** A worker is not trusted: it has read an applicant's file. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private Frames() {}

    public static void write(DataOutputStream out, JsonObject json) throws IOException {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /** The next frame; an end of the stream is an {@link java.io.EOFException}. */
    public static JsonObject read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 2 || length > LARGEST) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new IOException("not a frame", e);
        }
    }
}
