package vn.bieuduong.signature.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * Khóa của người ký: what a signature forbids whoever comes after it: any change (DocMDP, or {@code /P} of the field's lock in PDF 2.0), or
 * changes of fields that it names (FieldMDP, or the field's lock), whether they were there or come later. Each signature is held against
 * everything after it, so that the strictest of several counts and none is loosened by a later one (ISO 32000-2 12.7.5.5, 12.8.2).
 *
 * @param closed whether nobody may sign after it
 */
record Locks(boolean closed, List<FieldLock> fields) {

    private static final COSName LOCK = COSName.getPDFName("Lock");
    private static final COSName ACTION = COSName.getPDFName("Action");
    private static final COSName FIELD_MDP = COSName.getPDFName("FieldMDP");
    private static final int NO_CHANGES = 1;
    private static final int FORMS = 2;

    /** Ô bị khóa: all, the named, or all but the named. */
    private record FieldLock(String action, Set<String> names) {

        boolean covers(String field) {
            boolean named = names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
            return switch (action) {
                case "Include" -> named;
                case "Exclude" -> !named;
                default -> true;
            };
        }
    }

    /** Those of the signature with that range, as the document was when it was signed. */
    static Locks of(PDDocument then, List<Integer> range) {
        boolean closed = false;
        List<FieldLock> fields = new ArrayList<>();
        for (PDSignatureField field : then.getSignatureFields()) {
            COSDictionary own = field.getCOSObject();
            COSDictionary value = own.getCOSDictionary(COSName.V);
            if (value == null || !range.equals(numbers(value.getCOSArray(COSName.BYTERANGE)))) {
                continue;
            }
            COSDictionary lock = own.getCOSDictionary(LOCK);
            if (lock != null) {
                closed |= lock.getInt(COSName.P, FORMS) == NO_CHANGES;
                add(lock, fields);
            }
            COSArray references = value.getCOSArray(COSName.REFERENCE);
            for (int at = 0; references != null && at < references.size(); at++) {
                if (references.getObject(at) instanceof COSDictionary reference) {
                    COSDictionary parameters = reference.getCOSDictionary(COSName.TRANSFORM_PARAMS);
                    COSName method = reference.getCOSName(COSName.TRANSFORM_METHOD);
                    if (parameters != null && COSName.DOCMDP.equals(method)) {
                        closed |= parameters.getInt(COSName.P, FORMS) == NO_CHANGES;
                    } else if (parameters != null && FIELD_MDP.equals(method)) {
                        closed |= parameters.getInt(COSName.P, FORMS) == NO_CHANGES;
                        add(parameters, fields);
                    }
                }
            }
        }
        return new Locks(closed, fields);
    }

    private static void add(COSDictionary lock, List<FieldLock> into) {
        String action = lock.getNameAsString(ACTION);
        if (action != null) {
            Set<String> names = new HashSet<>();
            COSArray fields = lock.getCOSArray(COSName.FIELDS);
            for (int at = 0; fields != null && at < fields.size(); at++) {
                if (fields.getObject(at) instanceof COSString name) {
                    names.add(name.getString());
                }
            }
            into.add(new FieldLock(action, names));
        }
    }

    /** Whether one of those who signed or got a place to sign after it had no right to. */
    boolean forbid(Set<String> signers) {
        return closed && !signers.isEmpty()
                || fields.stream().anyMatch(lock -> signers.stream().anyMatch(lock::covers));
    }

    static List<Integer> numbers(@Nullable COSArray range) {
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; range != null && at < range.size(); at++) {
            COSBase number = range.getObject(at);
            numbers.add(number instanceof COSNumber one ? one.intValue() : -1);
        }
        return numbers;
    }
}
