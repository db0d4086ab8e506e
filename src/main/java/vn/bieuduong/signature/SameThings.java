package vn.bieuduong.signature;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Vẫn là một: whether things of two states of a PDF are the same, down to the bytes of their streams. What has a place of its
 * own in the document (a page, a field, a mark on a page) is paired first and then not gone into from elsewhere: the same
 * reference must lead to the same place, and the place is judged where it stands.
 */
final class SameThings {

    private static final int MOST = 2_000_000;

    private final Map<COSBase, COSBase> pairs = new IdentityHashMap<>();
    private final Map<COSBase, COSBase> back = new IdentityHashMap<>();
    private final Map<COSBase, Set<COSBase>> held = new IdentityHashMap<>();
    private final Deque<COSBase[]> open = new ArrayDeque<>();
    private int looked;

    /** Says that the one is the other's place. False when either is somebody else's already. */
    boolean pair(COSBase then, COSBase now) {
        COSBase before = pairs.putIfAbsent(then, now);
        COSBase other = back.putIfAbsent(now, then);
        return (before == null || before == now) && (other == null || other == then);
    }

    boolean arePaired(@Nullable COSBase then, @Nullable COSBase now) {
        return then != null && pairs.get(then) == now;
    }

    /** Whether the thing now is something's place that was there before. */
    boolean isPaired(COSBase now) {
        return back.containsKey(now);
    }

    @Nullable
    COSBase nowOf(COSBase then) {
        return pairs.get(then);
    }

    static @Nullable COSBase plain(@Nullable COSBase item) {
        COSBase base = item instanceof COSObject reference ? reference.getObject() : item;
        return base instanceof COSNull ? null : base;
    }

    /** The entry's names in either. */
    static Set<COSName> keys(COSDictionary then, COSDictionary now) {
        Set<COSName> keys = new HashSet<>(then.keySet());
        keys.addAll(now.keySet());
        return keys;
    }

    boolean same(@Nullable COSBase then, @Nullable COSBase now) throws IOException {
        open.clear();
        open.push(new COSBase[] {plain(then), plain(now)});
        while (!open.isEmpty()) {
            COSBase[] next = open.pop();
            if (++looked > MOST) {
                throw new IOException("too much to look at");
            }
            if (!alike(next[0], next[1])) {
                return false;
            }
        }
        return true;
    }

    /** Compares two things, and puts off what lies within them. */
    private boolean alike(@Nullable COSBase then, @Nullable COSBase now) throws IOException {
        if (then == null || now == null) {
            return then == now;
        }
        if (pairs.containsKey(then) || back.containsKey(now)) {
            return pairs.get(then) == now;
        }
        if (then instanceof COSDictionary one && now instanceof COSDictionary other) {
            return isHeld(then, now) || within(one, other);
        }
        if (then instanceof COSArray one && now instanceof COSArray other) {
            return isHeld(then, now) || within(one, other);
        }
        if (then instanceof COSNumber one && now instanceof COSNumber other) {
            return Float.compare(one.floatValue(), other.floatValue()) == 0;
        }
        if (then instanceof COSString one && now instanceof COSString other) {
            return Arrays.equals(one.getBytes(), other.getBytes());
        }
        return then.equals(now);
    }

    private boolean isHeld(COSBase then, COSBase now) {
        return !held.computeIfAbsent(then, one -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(now);
    }

    private boolean within(COSArray then, COSArray now) {
        if (then.size() != now.size()) {
            return false;
        }
        for (int at = 0; at < then.size(); at++) {
            open.push(new COSBase[] {plain(then.get(at)), plain(now.get(at))});
        }
        return true;
    }

    private boolean within(COSDictionary then, COSDictionary now) throws IOException {
        if (then instanceof COSStream != now instanceof COSStream) {
            return false;
        }
        boolean stream = then instanceof COSStream;
        if (stream && !sameBytes((COSStream) then, (COSStream) now)) {
            return false;
        }
        for (COSName key : keys(then, now)) {
            if (!stream || !COSName.LENGTH.equals(key)) {
                open.push(new COSBase[] {plain(then.getItem(key)), plain(now.getItem(key))});
            }
        }
        return true;
    }

    private static boolean sameBytes(COSStream then, COSStream now) throws IOException {
        if (!then.hasData() || !now.hasData()) {
            return then.hasData() == now.hasData();
        }
        byte[] one = new byte[8192];
        byte[] other = new byte[8192];
        try (InputStream before = then.createRawInputStream();
                InputStream after = now.createRawInputStream()) {
            int read;
            do {
                read = before.readNBytes(one, 0, one.length);
                if (read != after.readNBytes(other, 0, other.length) || !Arrays.equals(one, 0, read, other, 0, read)) {
                    return false;
                }
            } while (read > 0);
            return true;
        }
    }
}
