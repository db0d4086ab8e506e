package vn.bieuduong.signature.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
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
 * reference must lead to the same place, and the place is judged where it stands. That holds for references that mean the place. One
 * that uses it as something else (a field's dictionary as resources, the catalog as a list of pictures) permits nothing: what may change
 * there changes something else here, so nothing of it may change. Closes replacing an object that is permitted to change by one
 * way and reached by another.
 */
final class ObjectEquality {

    private static final int MOST = 2_000_000;

    /** Chỗ: what has a place of its own, and by which entries others mean it. */
    enum Place {
        CATALOG,
        FORM,
        PAGES("Parent"),
        PAGE("P", "Pg", "Names"),
        FIELD("Parent", "Kids", "Obj", "CO", "T", "Fields", "Popup", "IRT", "AN", "Annotation"),
        VALUE("V", "DocMDP", "UR", "UR3"),
        TAG("P", "Parent", "K", "Nums", "Names", "Ref", "SE", "SD");

        private final Set<String> entries;

        Place(String... entries) {
            this.entries = Set.of(entries);
        }

        private boolean isMeant(Item item) {
            // a destination is an array that begins with its page
            return item.first() && this == PAGE
                    || item.key() != null && entries.contains(item.key().getName());
        }
    }

    /** What draws: nothing of a document's places is meant by what stands below. */
    private static final Set<COSName> DRAWING = Set.of(
            COSName.CONTENTS, COSName.RESOURCES, COSName.AP, COSName.DR, COSName.GROUP, COSName.THUMB, COSName.MK);

    private final Map<COSBase, COSBase> pairs = new IdentityHashMap<>();
    private final Map<COSBase, COSBase> back = new IdentityHashMap<>();
    private final Map<COSBase, EnumSet<Place>> places = new IdentityHashMap<>();
    private final Map<COSBase, Set<Item>> held = new IdentityHashMap<>();
    private final Set<COSBase> frozen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Item> open = new ArrayDeque<>();
    private int looked;

    /**
     * Hai lần, một đường: a thing then and now, and how it was reached.
     *
     * @param key the entry that leads to it, that of the array for what lies in one
     * @param first whether it is the first of an array
     * @param drawn whether it lies below something that draws
     */
    private record Item(
            @Nullable COSBase then,
            @Nullable COSBase now,
            @Nullable COSName key,
            boolean first,
            boolean drawn) {}

    /** Says that the one is the other's place. False when either is somebody else's already, or is a stream: no place is one. */
    boolean pair(COSBase then, COSBase now, Place place) {
        COSBase before = pairs.putIfAbsent(then, now);
        COSBase other = back.putIfAbsent(now, then);
        places.computeIfAbsent(now, any -> EnumSet.noneOf(Place.class)).add(place);
        return (before == null || before == now)
                && (other == null || other == then)
                && !(then instanceof COSStream)
                && !(now instanceof COSStream);
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

    /** Whether the entry is the same in both. */
    boolean same(COSDictionary then, COSDictionary now, COSName key) throws IOException {
        return same(then.getItem(key), now.getItem(key), key);
    }

    /** Whether what stands under that name is the same. */
    boolean same(@Nullable COSBase then, @Nullable COSBase now, COSName key) throws IOException {
        open.clear();
        push(then, now, key, false, false);
        while (!open.isEmpty()) {
            if (++looked > MOST) {
                throw new IOException("too much to look at");
            }
            if (!alike(open.pop())) {
                return false;
            }
        }
        return true;
    }

    private void push(
            @Nullable COSBase then, @Nullable COSBase now, @Nullable COSName key, boolean first, boolean drawn) {
        open.push(new Item(plain(then), plain(now), key, first, drawn || key != null && DRAWING.contains(key)));
    }

    /** Compares two things, and puts off what lies within them. */
    private boolean alike(Item item) throws IOException {
        COSBase then = item.then();
        COSBase now = item.now();
        if (then == null || now == null) {
            return then == now;
        }
        if (pairs.containsKey(then) || back.containsKey(now)) {
            return pairs.get(then) == now && (isMeant(item) || frozen((COSDictionary) then, (COSDictionary) now));
        }
        if (then instanceof COSDictionary one && now instanceof COSDictionary other) {
            return isHeld(then, new Item(null, now, null, false, item.drawn())) || within(one, other, item);
        }
        if (then instanceof COSArray one && now instanceof COSArray other) {
            return isHeld(then, new Item(null, now, item.key(), false, item.drawn())) || within(one, other, item);
        }
        if (then instanceof COSNumber one && now instanceof COSNumber other) {
            return Float.compare(one.floatValue(), other.floatValue()) == 0;
        }
        if (then instanceof COSString one && now instanceof COSString other) {
            return Arrays.equals(one.getBytes(), other.getBytes());
        }
        return then.equals(now);
    }

    private boolean isMeant(Item item) {
        Set<Place> kinds = places.getOrDefault(item.now(), EnumSet.noneOf(Place.class));
        return !item.drawn() && kinds.size() == 1 && kinds.iterator().next().isMeant(item);
    }

    /** Puts off all of a place, since somebody uses it as something else. What leads back from it is where it was. */
    private boolean frozen(COSDictionary then, COSDictionary now) {
        if (frozen.add(now)) {
            for (COSName key : keys(then, now)) {
                boolean leadsBack = (COSName.P.equals(key) || COSName.PARENT.equals(key))
                        && arePaired(plain(then.getItem(key)), plain(now.getItem(key)));
                if (!leadsBack) {
                    push(then.getItem(key), now.getItem(key), key, false, true);
                }
            }
        }
        return true;
    }

    private boolean isHeld(COSBase then, Item now) {
        return !held.computeIfAbsent(then, one -> new HashSet<>()).add(now);
    }

    private boolean within(COSArray then, COSArray now, Item item) {
        if (then.size() != now.size()) {
            return false;
        }
        for (int at = 0; at < then.size(); at++) {
            push(then.get(at), now.get(at), item.key(), at == 0, item.drawn());
        }
        return true;
    }

    private boolean within(COSDictionary then, COSDictionary now, Item item) throws IOException {
        if (then instanceof COSStream != now instanceof COSStream) {
            return false;
        }
        boolean stream = then instanceof COSStream;
        if (stream && !sameBytes((COSStream) then, (COSStream) now)) {
            return false;
        }
        for (COSName key : keys(then, now)) {
            if (!stream || !COSName.LENGTH.equals(key)) {
                push(then.getItem(key), now.getItem(key), key, false, item.drawn());
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
