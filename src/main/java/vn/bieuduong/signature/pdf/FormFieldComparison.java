package vn.bieuduong.signature.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.signature.pdf.ObjectEquality.Place;
import vn.bieuduong.signature.report.IntegrityCode;

/**
 * Ô và dấu trên trang: fields of the form and marks on pages, held against what was signed. An empty signature field may be
 * signed and a new one may be added with its signature; everything else stays as it is. Closes Bochum's "evil annotation"
 * (any new or changed mark, also one that calls itself a signature) and "sneaky signature" (a new field that shows something
 * without being signed, or that covers the page), and filling in a form under a valid signature.
 */
final class FormFieldComparison {

    /** What may be written into a field that was prepared for a signature and stays unsigned. */
    private static final Set<COSName> PREPARING = Set.of(
            COSName.AP,
            COSName.AS,
            COSName.M,
            COSName.MK,
            COSName.DA,
            COSName.P,
            COSName.TYPE,
            COSName.getPDFName("Border"),
            COSName.BS);

    /** What signing writes into it; only a signed one may go out of sight. */
    private static final Set<COSName> SIGNING =
            Stream.concat(PREPARING.stream(), Stream.of(COSName.V, COSName.F)).collect(Collectors.toUnmodifiableSet());

    private static final Set<COSName> FORM_SETTINGS =
            Set.of(COSName.FIELDS, COSName.SIG_FLAGS, COSName.DR, COSName.DA, COSName.getPDFName("NeedAppearances"));

    private static final COSName STAMP = COSName.getPDFName("ETSI.RFC3161");
    private static final int DEEPEST = 60;
    private final ObjectEquality things;
    private final @Nullable COSDictionary then;
    private final @Nullable COSDictionary now;
    private final List<Couple> couples = new ArrayList<>();
    private final List<Couple> values = new ArrayList<>();
    private final List<Couple> marks = new ArrayList<>();
    private final List<COSDictionary> added = new ArrayList<>();
    private final List<AddedMark> addedMarks = new ArrayList<>();
    private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean lost;
    private boolean signed;
    private final Set<String> signers = new LinkedHashSet<>();

    /** Hai lần: the same field or mark, then and now; whether it is a signature's, and was signed then. */
    private record Couple(COSDictionary then, COSDictionary now, boolean signature, boolean filled) {}

    private record AddedMark(COSDictionary mark, COSDictionary page) {}

    FormFieldComparison(ObjectEquality things, COSDictionary catalogThen, COSDictionary catalogNow) {
        this.things = things;
        then = catalogThen.getCOSDictionary(COSName.ACRO_FORM);
        now = catalogNow.getCOSDictionary(COSName.ACRO_FORM);
    }

    /** Whether something of signing was added. */
    boolean signed() {
        return signed;
    }

    /** The fields, by their whole names, in which a further signer signed or may sign; not those of time stamps. */
    Set<String> signers() {
        return signers;
    }

    /** Finds each mark of a page again; new ones are remembered. */
    boolean pairMarks(COSDictionary page, COSDictionary other) {
        return match(
                page.getCOSArray(COSName.ANNOTS),
                other.getCOSArray(COSName.ANNOTS),
                (one, two) -> {
                    marks.add(new Couple(one, two, false, false));
                    pages.merge(two, 1, Integer::sum);
                    return things.pair(one, two, Place.FIELD);
                },
                mark -> addedMarks.add(new AddedMark(mark, other)));
    }

    /** Finds each field of the form again. */
    boolean pair() {
        if (then != null && now != null) {
            if (!things.pair(then, now, Place.FORM)) {
                return false;
            }
        }
        return pairFields(fields(then), fields(now), false, false, 0);
    }

    private static @Nullable COSArray fields(@Nullable COSDictionary form) {
        return form == null ? null : form.getCOSArray(COSName.FIELDS);
    }

    private boolean pairFields(
            @Nullable COSArray before, @Nullable COSArray after, boolean signature, boolean filled, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        return match(
                before,
                after,
                (one, two) -> {
                    boolean own = FieldFacts.isSignature(one, signature);
                    boolean full = filled || isFilled(one);
                    couples.add(new Couple(one, two, own, full));
                    known.add(two);
                    return things.pair(one, two, Place.FIELD)
                            && (!own || !isFilled(one) || pairValues(one, two))
                            && pairFields(
                                    one.getCOSArray(COSName.KIDS), two.getCOSArray(COSName.KIDS), own, full, depth + 1);
                },
                field -> {
                    added.add(field);
                    collect(field, 0);
                });
    }

    /** Nobody else's field may show what a signature of before says. */
    private boolean pairValues(COSDictionary one, COSDictionary two) {
        COSDictionary value = one.getCOSDictionary(COSName.V);
        COSDictionary other = two.getCOSDictionary(COSName.V);
        if (value == null || other == null) {
            return value == other;
        }
        values.add(new Couple(value, other, true, true));
        return things.pair(value, other, Place.VALUE);
    }

    private void collect(COSDictionary field, int depth) {
        COSArray kids = field.getCOSArray(COSName.KIDS);
        if (fresh.add(field) && kids != null && depth < DEEPEST) {
            for (int at = 0; at < kids.size(); at++) {
                if (kids.getObject(at) instanceof COSDictionary kid) {
                    collect(kid, depth + 1);
                }
            }
        }
    }

    private interface Both {
        boolean test(COSDictionary one, COSDictionary two);
    }

    private interface Fresh {
        void take(COSDictionary one);
    }

    /** What was there must be there still, in the same order: by its number, or by its place when it has none. */
    private boolean match(@Nullable COSArray before, @Nullable COSArray now, Both both, Fresh fresh) {
        COSArray after = now == null ? new COSArray() : now;
        int next = 0;
        int size = after.size();
        for (int at = 0; before != null && at < before.size(); at++) {
            if (!(before.getObject(at) instanceof COSDictionary one)) {
                continue;
            }
            int found = next;
            while (found < size && !isSame(before.get(at), after.get(found))) {
                found++;
            }
            if (found == size || !(after.getObject(found) instanceof COSDictionary two)) {
                lost = true;
                continue;
            }
            for (; next < found; next++) {
                takeFresh(after.getObject(next), fresh);
            }
            next = found + 1;
            if (!both.test(one, two)) {
                return false;
            }
        }
        for (; next < size; next++) {
            takeFresh(after.getObject(next), fresh);
        }
        return true;
    }

    private void takeFresh(@Nullable COSBase item, Fresh fresh) {
        if (item instanceof COSDictionary one) {
            fresh.take(one);
        }
    }

    private boolean isSame(COSBase one, COSBase two) {
        COSObjectKey key = one instanceof COSObject ? one.getKey() : null;
        COSObjectKey other = two instanceof COSObject ? two.getKey() : null;
        return key == null ? other == null : key.equals(other);
    }

    /** Whether a mark that came with a later signature lies over words of the document as it was signed. */
    boolean coversText(PDDocument signed, List<PDPage> pagesNow) throws IOException {
        for (AddedMark one : addedMarks) {
            PDRectangle box = FieldFacts.box(one.mark());
            if (box == null || FieldFacts.isNowhere(one.mark()) || one.mark().getItem(COSName.AP) == null) {
                continue;
            }
            for (int at = 0; at < pagesNow.size(); at++) {
                if (pagesNow.get(at).getCOSObject() == one.page() && CoveredText.in(signed, at + 1, box)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Nullable
    IntegrityCode compare(List<PDPage> pagesThen, List<PDPage> pagesNow, Set<Integer> changed) throws IOException {
        if (lost) {
            return IntegrityCode.ANNOTATION_CHANGED;
        }
        for (Couple couple : couples) {
            if (!isFieldAsItWas(couple)) {
                return couple.signature() ? IntegrityCode.ANNOTATION_CHANGED : IntegrityCode.FORM_FILLED;
            }
        }
        for (Couple value : values) {
            if (!isAsItWas(value.then(), value.now(), Set.of())) {
                return IntegrityCode.ANNOTATION_CHANGED;
            }
        }
        for (Couple mark : marks) {
            if (!known.contains(mark.now()) && !isAsItWas(mark.then(), mark.now(), Set.of())) {
                return IntegrityCode.ANNOTATION_CHANGED;
            }
        }
        for (COSDictionary field : added) {
            if (!isHarmless(field, false, false, 0)) {
                return IntegrityCode.FORM_FILLED;
            }
        }
        Set<COSBase> once = Collections.newSetFromMap(new IdentityHashMap<>());
        for (AddedMark one : addedMarks) {
            COSDictionary mark = one.mark();
            // one mark on two pages shows a signature where nobody put it
            if (!fresh.contains(mark) || !once.add(mark) || FieldFacts.coversPage(mark, one.page(), pagesNow)) {
                for (int at = 0; at < pagesNow.size(); at++) {
                    if (pagesNow.get(at).getCOSObject() == one.page()) {
                        changed.add(at + 1);
                    }
                }
                return IntegrityCode.ANNOTATION_CHANGED;
            }
        }
        return isFormAsItWas() ? null : IntegrityCode.FORM_FILLED;
    }

    private boolean isFormAsItWas() throws IOException {
        if (now == null) {
            return then == null;
        }
        COSDictionary before = then == null ? new COSDictionary() : then;
        for (COSName key : ObjectEquality.keys(before, now)) {
            if (!FORM_SETTINGS.contains(key) && !things.same(before, now, key)) {
                return false;
            }
        }
        COSName need = COSName.getPDFName("NeedAppearances");
        boolean sameLook =
                before.getItem(COSName.DA) == null || !hasDrawnFields() || things.same(before, now, COSName.DA);
        return sameLook
                && (before.getBoolean(need, false) || !now.getBoolean(need, false))
                && onlyMore(before.getCOSDictionary(COSName.DR), now.getCOSDictionary(COSName.DR), 1);
    }

    /** Resources may come to the form, under new names. */
    private boolean onlyMore(@Nullable COSDictionary before, @Nullable COSDictionary after, int deeper)
            throws IOException {
        if (before == null || !hasDrawnFields()) {
            return true;
        }
        if (after == null) {
            return before.size() == 0;
        }
        for (COSName key : before.keySet()) {
            COSBase one = before.getDictionaryObject(key);
            COSBase two = after.getDictionaryObject(key);
            boolean more = deeper > 0 && one instanceof COSDictionary && two instanceof COSDictionary
                    ? onlyMore((COSDictionary) one, (COSDictionary) two, deeper - 1)
                    : one instanceof COSArray || things.same(one, two, COSName.DR);
            if (!more) {
                return false;
            }
        }
        return true;
    }

    /** Only what readers draw themselves takes fonts from the form. */
    private boolean hasDrawnFields() {
        return couples.stream().anyMatch(couple -> !couple.signature());
    }

    private boolean isFieldAsItWas(Couple couple) throws IOException {
        COSDictionary before = couple.then();
        COSDictionary after = couple.now();
        if (!couple.signature() || couple.filled() || pages.getOrDefault(after, 1) > 1) {
            return isAsItWas(before, after, Set.of());
        }
        boolean signing = isFilled(after) || isFilled(holder(couple));
        if (!isAsItWas(before, after, signing ? SIGNING : PREPARING)) {
            return false;
        }
        if (isFilled(after)) {
            note(after);
            return isSignatureValue(after);
        }
        // not signed: an appearance may go, but none may come
        return after.getItem(COSName.AP) == null || signing || things.same(before, after, COSName.AP);
    }

    /** The field whose widget this is: what stood above it then, now. */
    private @Nullable COSDictionary holder(Couple couple) {
        COSDictionary above = couple.then().getCOSDictionary(COSName.PARENT);
        return above != null && things.nowOf(above) instanceof COSDictionary field ? field : null;
    }

    private static boolean isFilled(@Nullable COSDictionary field) {
        return field != null && field.getDictionaryObject(COSName.V) != null;
    }

    private boolean isAsItWas(COSDictionary before, COSDictionary after, Set<COSName> free) throws IOException {
        for (COSName key : ObjectEquality.keys(before, after)) {
            boolean settled = free.contains(key)
                    || COSName.RECT.equals(key) && free == SIGNING && FieldFacts.isNowhere(after)
                    || COSName.KIDS.equals(key) && known.contains(after)
                    || COSName.TYPE.equals(key) && before.getItem(key) == null
                    || COSName.F.equals(key) && (FieldFacts.isNowhere(after) || FieldFacts.isSeenAlike(before, after))
                    || COSName.AP.equals(key) && FieldFacts.isNowhere(before) && after.getItem(key) == null;
            if (!settled && !things.same(before, after, key)) {
                return false;
            }
        }
        return true;
    }

    /** A new field is a signature's, does nothing by itself, and shows nothing unless it is signed. */
    private boolean isHarmless(COSDictionary field, boolean signature, boolean filled, int depth) {
        boolean own = FieldFacts.isSignature(field, signature);
        boolean full = filled || own && isFilled(field);
        COSArray kids = field.getCOSArray(COSName.KIDS);
        if (depth > DEEPEST || field.containsKey(COSName.A) || field.containsKey(COSName.AA)) {
            return false;
        }
        COSName kind = field.getCOSName(COSName.SUBTYPE);
        if (kind != null && !COSName.WIDGET.equals(kind)) {
            return false;
        }
        for (int at = 0; kids != null && at < kids.size(); at++) {
            if (!(kids.getObject(at) instanceof COSDictionary kid) || !isHarmless(kid, own, full, depth + 1)) {
                return false;
            }
        }
        if (!own) {
            return kids != null && kids.size() > 0 && !isFilled(field);
        }
        if (isFilled(field) || !filled) {
            note(field);
        }
        return isFilled(field)
                ? isSignatureValue(field)
                : filled || field.getItem(COSName.AP) == null || FieldFacts.isNowhere(field);
    }

    private void note(COSDictionary field) {
        COSDictionary value = field.getCOSDictionary(COSName.V);
        signed = true;
        if (value == null || !STAMP.equals(value.getCOSName(COSName.SUB_FILTER))) {
            signers.add(FieldFacts.name(field));
        }
    }

    private boolean isSignatureValue(COSDictionary field) {
        COSDictionary value = field.getCOSDictionary(COSName.V);
        return value != null && !things.isPaired(value) && value.getCOSArray(COSName.BYTERANGE) != null;
    }
}
