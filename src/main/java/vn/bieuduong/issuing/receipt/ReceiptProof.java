package vn.bieuduong.issuing.receipt;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.FilingReceipt.ReceivedFile;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Kiểm tra biên nhận ngoại tuyến: proves with a sealed receipt alone which files were filed, without server, database or
 * network. One line a file.
 */
public final class ReceiptProof {

    private final PrintStream out;
    private final ReceiptSeal seal;
    private boolean good = true;

    /** @param trust folders that say whose seal is believed */
    public ReceiptProof(List<Path> trust, PrintStream out, Clock clock) {
        this.out = out;
        seal = new ReceiptSeal(TrustFolders.under(trust.toArray(Path[]::new)), trust, clock);
    }

    /** Whether one of the files is a receipt that holds, and every other one brought is on it. */
    public boolean holds(List<String> names) throws IOException {
        Map<String, ReceiptData> receipts = new LinkedHashMap<>();
        for (String name : names) {
            file(name).flatMap(ReceiptData::in).ifPresent(receipt -> receipts.put(name, receipt));
        }
        if (receipts.size() != 1) {
            say(
                    out,
                    "✗ ",
                    receipts.isEmpty() ? "receipt.none" : "receipt.several",
                    String.join(", ", receipts.keySet()));
            return false;
        }
        Map.Entry<String, ReceiptData> receipt = receipts.entrySet().iterator().next();
        ReceiptSeal.Finding found = seal.check(file(receipt.getKey()).orElseThrow(), receipt.getValue());
        line(found.holds(), receipt.getKey(), found.key(), found.arguments());
        found.remarks().forEach(remark -> say(out, "  ! ", remark));
        List<String> files =
                names.stream().filter(name -> !name.equals(receipt.getKey())).toList();
        if (found.holds()) {
            compare(files, receipt.getValue());
        } else {
            files.forEach(name -> line(false, name, "receipt.undecided"));
        }
        return good;
    }

    private void compare(List<String> names, ReceiptData receipt) throws IOException {
        Map<String, ReceivedFile> listed = new LinkedHashMap<>();
        receipt.files().forEach(file -> listed.put(file.sha256(), file));
        Set<String> brought = new HashSet<>();
        for (String name : names) {
            String sha256 = file(name).map(ReceiptProof::sha256).orElse(null);
            ReceivedFile match = listed.get(sha256);
            if (sha256 == null) {
                line(false, name, "receipt.absent");
            } else if (match != null) {
                brought.add(sha256);
                line(true, name, "receipt.match", match.component() + ", " + match.fileName());
            } else {
                Path last = Path.of(name).getFileName();
                boolean sameName = last != null
                        && receipt.files().stream()
                                .anyMatch(file -> file.fileName().equals(last.toString()));
                line(false, name, sameName ? "receipt.sameName" : "receipt.noMatch");
            }
        }
        for (ReceivedFile file : listed.values()) {
            if (!brought.contains(file.sha256())) {
                say(out, "– " + printable(file.fileName()) + ": ", "receipt.notBrought");
            }
        }
    }

    private void line(boolean holds, String name, String key, Object... arguments) {
        good &= holds;
        say(out, (holds ? "✓ " : "✗ ") + printable(name) + ": ", key, arguments);
    }

    /** One line, Vietnamese and then English. */
    private static void say(PrintStream out, String before, String key, Object... arguments) {
        List<Object> given = new ArrayList<>();
        for (Object argument : arguments) {
            given.add(printable(String.valueOf(argument)));
        }
        out.println(before + text(key, Texts.VIETNAMESE, given) + " / " + text(key, Texts.ENGLISH, given));
    }

    private static String text(String key, Locale locale, List<Object> arguments) {
        return Texts.of("issuing", key, locale, arguments);
    }

    /** A name must not move the cursor or turn the line round. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "�");
    }

    private static Optional<Path> file(String name) {
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file) && Files.isReadable(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String sha256(Path file) {
        try {
            return Sha256.of(file).value();
        } catch (IOException e) {
            return null;
        }
    }
}
