package vn.bieuduong.award;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.EmbeddedData;
import vn.bieuduong.document.EmbeddedData.Receipt;
import vn.bieuduong.document.FilingReceipt.ReceivedFile;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.signature.TrustFolders;

/**
 * Kiểm tra biên nhận ngoại tuyến: a command that proves with a sealed receipt alone which files were filed, without server,
 * database or network. One line a file; 0 when the receipt holds and every file brought is on it, else 1.
 */
public final class ReceiptCommand {

    private static final Logger ROOT = Logger.getLogger("");

    private final PrintStream out;
    private final ReceiptSeal seal;
    private boolean good = true;

    private ReceiptCommand(PrintStream out, ReceiptSeal seal) {
        this.out = out;
        this.seal = seal;
    }

    public static void main(String[] arguments) {
        ROOT.setLevel(Level.OFF);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), out, Clock.systemUTC()));
    }

    /** Never throws: whatever goes wrong is a sentence and 1. */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, Clock clock) {
        List<String> names = new ArrayList<>(arguments);
        List<Path> roots = new ArrayList<>();
        try {
            if (names.size() > 1 && names.get(0).equals("--trust")) {
                roots.add(Path.of(names.get(1)));
                names.subList(0, 2).clear();
            } else {
                roots.add(Path.of(environment.getOrDefault("CONFIG_DIR", "config"), "trust"));
                roots.add(Path.of(environment.getOrDefault("DATA_DIR", "data"), "demo", "trust"));
            }
            if (names.isEmpty()) {
                say(out, "", "receipt.usage");
                return 1;
            }
            ReceiptSeal seal = new ReceiptSeal(TrustFolders.under(roots.toArray(Path[]::new)), roots, clock);
            return new ReceiptCommand(out, seal).check(names) ? 0 : 1;
        } catch (RuntimeException | IOException | VirtualMachineError e) {
            say(out, "", "receipt.trouble");
            return 1;
        }
    }

    private boolean check(List<String> names) throws IOException {
        Map<String, Receipt> receipts = new LinkedHashMap<>();
        for (String name : names) {
            file(name).flatMap(EmbeddedData::receipt).ifPresent(receipt -> receipts.put(name, receipt));
        }
        if (receipts.size() != 1) {
            say(
                    out,
                    "✗ ",
                    receipts.isEmpty() ? "receipt.none" : "receipt.several",
                    String.join(", ", receipts.keySet()));
            return false;
        }
        Map.Entry<String, Receipt> receipt = receipts.entrySet().iterator().next();
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

    private void compare(List<String> names, Receipt receipt) throws IOException {
        Map<String, ReceivedFile> listed = new LinkedHashMap<>();
        receipt.files().forEach(file -> listed.put(file.sha256(), file));
        Set<String> brought = new HashSet<>();
        for (String name : names) {
            String sha256 = file(name).map(ReceiptCommand::sha256).orElse(null);
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
        return Texts.of("award", key, locale, arguments);
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
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
