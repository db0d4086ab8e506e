package vn.bieuduong.signature.signing;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.NativeLongByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Khe cắm thiết bị: the slots whose token bears a label. Slot numbers change when a device is plugged in anew; the JDK's PKCS#11
 * knows tokens by slot alone, so the maker's library is asked directly. No PIN is needed for it.
 */
final class TokenSlots {

    private static final int OK = 0;
    private static final int ALREADY_INITIALIZED = 0x191;
    private static final long OS_LOCKING = 2;
    private static final int LABEL_BYTES = 32;

    /** More than CK_TOKEN_INFO takes anywhere; the label stands at its beginning. */
    private static final int TOKEN_INFO_BYTES = 1024;

    private final NativeLibrary library;

    private TokenSlots(NativeLibrary library) {
        this.library = library;
    }

    /** The slot numbers of all tokens with this label; a library that cannot be asked is an {@link IOException}. */
    static List<Long> labelled(Path library, String label) throws IOException {
        try {
            TokenSlots slots = new TokenSlots(NativeLibrary.getInstance(library.toString()));
            slots.initialize();
            List<Long> found = new ArrayList<>();
            for (long slot : slots.withToken()) {
                if (slots.label(slot).equals(label)) {
                    found.add(slot);
                }
            }
            return found;
        } catch (UnsatisfiedLinkError e) {
            throw new IOException("no PKCS#11 library: " + e.getMessage(), e);
        }
    }

    /** With locks of the operating system, as the JDK asks for too; whoever comes second is told that it is done. */
    private void initialize() throws IOException {
        int word = Native.LONG_SIZE;
        Memory arguments = new Memory(6L * Math.max(word, Native.POINTER_SIZE));
        arguments.clear();
        if (word == 8) {
            arguments.setLong(4L * Native.POINTER_SIZE, OS_LOCKING);
        } else {
            arguments.setInt(4L * Native.POINTER_SIZE, (int) OS_LOCKING);
        }
        int answer = call("C_Initialize", arguments);
        if (answer != OK && answer != ALREADY_INITIALIZED) {
            throw new IOException("C_Initialize answered " + Integer.toHexString(answer));
        }
    }

    private long[] withToken() throws IOException {
        NativeLongByReference count = new NativeLongByReference();
        must("C_GetSlotList", (byte) 1, Pointer.NULL, count);
        int slots = count.getValue().intValue();
        long[] found = new long[slots];
        if (slots > 0) {
            Memory list = new Memory((long) slots * Native.LONG_SIZE);
            must("C_GetSlotList", (byte) 1, list, count);
            for (int i = 0; i < slots; i++) {
                found[i] = list.getNativeLong((long) i * Native.LONG_SIZE).longValue();
            }
        }
        return found;
    }

    private String label(long slot) throws IOException {
        Memory info = new Memory(TOKEN_INFO_BYTES);
        must("C_GetTokenInfo", new NativeLong(slot), info);
        return new String(info.getByteArray(0, LABEL_BYTES), StandardCharsets.UTF_8).strip();
    }

    private void must(String function, Object... arguments) throws IOException {
        int answer = call(function, arguments);
        if (answer != OK) {
            throw new IOException(function + " answered " + Integer.toHexString(answer));
        }
    }

    private int call(String name, Object... arguments) {
        Function function = library.getFunction(name);
        return ((NativeLong) function.invoke(NativeLong.class, arguments)).intValue();
    }
}
