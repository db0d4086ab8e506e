package vn.bieuduong.signature.validation;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Sha256;

/**
 * Chính sách kiểm tra: the library's default policy with every check of changes after signing raised from a warning to a
 * failure, and what only European formats ask of a signature taken out. Derived from the file inside the library, so that a new release's algorithms and dates come along; a release that
 * lacks one of the checks is refused at start.
 */
record StrictPolicy(ValidationPolicy policy, Sha256 sha256) {

    private static final String DEFAULT = "/policy/constraint.xml";
    private static final List<String> FAILING = List.of(
            "ByteRangeCollision", "PdfVisualDifference", "DocMDP", "FieldMDP", "SigFieldLock", "UndefinedChanges");

    /**
     * What European formats ask of a signature, and neither ISO 32000 nor RFC 5652: a time in {@code /M}, signed attributes. Their absence says
     * nothing about the signer.
     */
    private static final List<String> NOT_ASKED = List.of("SigningTime", "MessageDigestOrSignedPropertiesPresent");

    static StrictPolicy load() {
        String text = defaultText();
        for (String check : FAILING) {
            text = with(text, check, "FAIL");
        }
        for (String check : NOT_ASKED) {
            text = with(text, check, "INFORM");
        }
        byte[] strict = text.getBytes(StandardCharsets.UTF_8);
        ValidationPolicy policy = ValidationPolicyLoader.fromValidationPolicy(new ByteArrayInputStream(strict))
                .create();
        return new StrictPolicy(policy, Sha256.of(strict));
    }

    private static String with(String text, String check, String level) {
        Matcher found = Pattern.compile("<" + check + " Level=\"[A-Z]+\"").matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the signature library's policy has no check named " + check);
        }
        return found.replaceAll("<" + check + " Level=\"" + level + "\"");
    }

    private static String defaultText() {
        try (InputStream in = ValidationPolicyLoader.class.getResourceAsStream(DEFAULT)) {
            if (in == null) {
                throw new IllegalStateException("the signature library's policy is missing: " + DEFAULT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
