package vn.bieuduong.signature.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Cấu trúc tài liệu: the tree that is read aloud instead of the page. A new signature field may get its place in it; no
 * other words may take the place of the page's.
 */
final class StructureChanges {

    /** How the tree is looked up, and what leads back. */
    private static final Set<COSName> WAYS = Set.of(
            COSName.K,
            COSName.P,
            COSName.PARENT_TREE,
            COSName.getPDFName("ParentTreeNextKey"),
            COSName.ID_TREE,
            COSName.TYPE);

    private static final List<COSName> WORDS = List.of(COSName.ACTUAL_TEXT, COSName.E);
    private static final int DEEPEST = 8;

    private final ObjectEquality things;
    private final List<COSDictionary[]> couples = new ArrayList<>();

    StructureChanges(ObjectEquality things) {
        this.things = things;
    }

    /** Finds each part of the tree again; false where one is gone or something else than a signature's place came. */
    boolean pair(@Nullable COSDictionary then, @Nullable COSDictionary now) {
        if (then == null || now == null) {
            return then == now;
        }
        Deque<COSDictionary[]> open = new ArrayDeque<>();
        open.push(new COSDictionary[] {then, now});
        while (!open.isEmpty()) {
            COSDictionary[] next = open.pop();
            if (things.arePaired(next[0], next[1])) {
                continue;
            }
            if (!things.pair(next[0], next[1], ObjectEquality.Place.TAG) || !children(next[0], next[1], open)) {
                return false;
            }
            couples.add(next);
        }
        return true;
    }

    private boolean children(COSDictionary then, COSDictionary now, Deque<COSDictionary[]> open) {
        List<COSBase> before = list(then.getDictionaryObject(COSName.K));
        List<COSBase> after = list(now.getDictionaryObject(COSName.K));
        int from = 0;
        for (COSBase fresh : after) {
            COSBase old = from < before.size() ? before.get(from) : null;
            if (old instanceof COSDictionary one && fresh instanceof COSDictionary two && isSameKind(one, two)) {
                open.push(new COSDictionary[] {one, two});
                from++;
            } else if (old != null && !(old instanceof COSDictionary) && old.equals(fresh)) {
                from++;
            } else if (!isPlaceOfSignature(fresh, 0)) {
                return false;
            }
        }
        return from == before.size();
    }

    private static boolean isSameKind(COSDictionary one, COSDictionary two) {
        return one.getKey() == null || one.getKey().equals(two.getKey());
    }

    private static boolean isPlaceOfSignature(@Nullable COSBase item, int depth) {
        if (!(item instanceof COSDictionary part)
                || depth > DEEPEST
                || WORDS.stream().anyMatch(part::containsKey)) {
            return false;
        }
        return list(part.getDictionaryObject(COSName.K)).stream().allMatch(kid -> isPlaceOfSignature(kid, depth + 1));
    }

    private static List<COSBase> list(@Nullable COSBase kids) {
        List<COSBase> list = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                list.add(array.getObject(at));
            }
        } else if (kids != null) {
            list.add(kids);
        }
        return list;
    }

    boolean same() throws IOException {
        for (COSDictionary[] couple : couples) {
            for (COSName key : ObjectEquality.keys(couple[0], couple[1])) {
                if (!WAYS.contains(key) && !things.same(couple[0], couple[1], key)) {
                    return false;
                }
            }
        }
        return true;
    }
}
