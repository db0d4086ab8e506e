package vn.bieuduong.inspection.worker;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Chiều của ảnh: how a telephone was held (Exif 2.32, tag 274): 1 as it stands, 2 to 8 turned or mirrored. A picture that says nothing, or
 * nothing sensible, stands as it is.
 */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int HEAD = 256 * 1024;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Orientation() {}

    static int of(Path jpeg) throws IOException {
        try (var in = Files.newInputStream(jpeg)) {
            return of(in.readNBytes(HEAD));
        }
    }

    static int of(byte[] head) {
        try {
            ByteBuffer jpeg = ByteBuffer.wrap(head);
            if (jpeg.getShort() != (short) 0xFFD8) {
                return 1;
            }
            while (true) {
                int marker = jpeg.getShort() & 0xFFFF;
                int length = jpeg.getShort() & 0xFFFF;
                if (marker < 0xFFE0 || marker > 0xFFEF || length < 2) {
                    return 1; // the picture itself begins
                }
                ByteBuffer segment = jpeg.slice(jpeg.position(), Math.min(length - 2, jpeg.remaining()));
                if (marker == 0xFFE1 && isExif(segment)) {
                    return tag(segment.slice(EXIF.length, segment.capacity() - EXIF.length));
                }
                jpeg.position(jpeg.position() + length - 2);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return 1;
        }
    }

    private static boolean isExif(ByteBuffer segment) {
        byte[] start = new byte[Math.min(EXIF.length, segment.capacity())];
        segment.get(0, start);
        return Arrays.equals(start, EXIF);
    }

    private static int tag(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int orientation = tiff.getShort(entry + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : 1;
            }
        }
        return 1;
    }

    /** Whether what is wide stands upright once it is turned. */
    static boolean swaps(int orientation) {
        return orientation >= 5;
    }

    /** From the picture as it is stored, one wide and one high with y downwards, to how it is to be seen, one wide and one high. */
    static AffineTransform unit(int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, 1, 1);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            default -> new AffineTransform();
        };
    }
}
